package dev.weir.selectors.selector.supergraph;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.value.JsonValues;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A variable of the client's GraphQL request.
 *
 * @param fallback the value when there is no such variable, or it is null
 */
public record QueryVariable(String name, @Nullable Value fallback) implements SupergraphSelector {

    @Override
    public Phases phases() {
        return Phases.REQUEST;
    }

    @Override
    public @Nullable Value read(Phase phase, SupergraphView view) {
        Value value = JsonValues.of(view.request().graphql().variable(name));
        return value == null ? fallback : value;
    }
}
