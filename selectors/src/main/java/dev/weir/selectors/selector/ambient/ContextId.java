package dev.weir.selectors.selector.ambient;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;

/** The unique id of the request's context. Never absent. */
public record ContextId(Phases phases) implements AmbientSelector {

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TEXT;
    }

    @Override
    public Value read(Phase phase, StageView view) {
        return Value.of(view.context().id());
    }
}
