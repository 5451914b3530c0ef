package dev.weir.selectors.selector.ambient;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/** A selector that never finds anything, which is what a selector with the option {@code false} asks for. */
public record Nothing() implements AmbientSelector {

    @Override
    public Phases phases() {
        return Phases.NONE;
    }

    @Override
    public @Nullable Value read(Phase phase, StageView view) {
        return null;
    }
}
