package dev.weir.selectors.selector.subgraph;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.value.JsonValues;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/**
 * How often the request was sent again.
 *
 * @param fallback the value when nobody counted
 */
public record ResendCount(@Nullable Value fallback) implements SubgraphSelector {

    @Override
    public Phases phases() {
        return Phases.RESPONSE;
    }

    @Override
    public ValueKinds kinds() {
        return ValueKinds.INTEGER.or(fallback);
    }

    @Override
    public @Nullable Value read(Phase phase, SubgraphView view) {
        String key = ContextKeys.RESEND_COUNT + view.request().id();
        return JsonValues.of(view.context().entry(key)) instanceof Value.I64 count ? count : fallback;
    }
}
