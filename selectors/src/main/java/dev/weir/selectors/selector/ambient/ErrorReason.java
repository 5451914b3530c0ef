package dev.weir.selectors.selector.ambient;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/** Why the stage failed. */
public record ErrorReason() implements AmbientSelector {

    @Override
    public Phases phases() {
        return Phases.ERROR;
    }

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TEXT;
    }

    @Override
    public @Nullable Value read(Phase phase, StageView view) {
        StageError error = view.error();
        return error == null ? null : Value.of(error.reason());
    }
}
