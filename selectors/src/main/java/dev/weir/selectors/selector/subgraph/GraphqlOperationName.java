package dev.weir.selectors.selector.subgraph;

import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/**
 * The name of the operation that is sent to the subgraph.
 *
 * @param fallback the name of an operation without one
 */
public record GraphqlOperationName(NameForm form, @Nullable String fallback) implements SubgraphSelector {

    @Override
    public Phases phases() {
        return Phases.REQUEST;
    }

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TEXT;
    }

    @Override
    public @Nullable Value read(Phase phase, SubgraphView view) {
        return form.show(view.request().graphql().operationName(), fallback);
    }
}
