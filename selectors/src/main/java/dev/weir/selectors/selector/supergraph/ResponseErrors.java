package dev.weir.selectors.selector.supergraph;

import dev.weir.selectors.selector.DocumentPath;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a path finds in the errors of a payload.
 *
 * @param fallback the value when it finds nothing, or a null
 */
public record ResponseErrors(DocumentPath path, @Nullable Value fallback) implements SupergraphSelector {

    @Override
    public Phases phases() {
        return Phases.EVENT;
    }

    @Override
    public @Nullable Value read(Phase phase, SupergraphView view) {
        GraphqlResponse event = view.event();
        Value value = event == null
                ? null
                : path.find(event.body(), event.errors(), view.context().refusals());
        return value == null ? fallback : value;
    }
}
