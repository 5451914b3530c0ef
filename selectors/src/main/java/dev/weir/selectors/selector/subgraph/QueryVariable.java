package dev.weir.selectors.selector.subgraph;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.value.JsonValues;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a GraphQL request, the subgraph's or the client's.
 *
 * @param fallback the value when there is no such variable, or it is null
 */
public record QueryVariable(
        RequestOrigin origin, String name, @Nullable Value fallback) implements SubgraphSelector {

    @Override
    public Phases phases() {
        return Phases.REQUEST;
    }

    @Override
    public @Nullable Value read(Phase phase, SubgraphView view) {
        Value value = JsonValues.of(origin.request(view).variable(name));
        return value == null ? fallback : value;
    }
}
