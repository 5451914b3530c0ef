package dev.weir.selectors.selector.ambient;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKind;
import dev.weir.selectors.value.ValueKinds;

/** The same value always, {@code static} in configurations. */
public record Constant(Value value) implements AmbientSelector {

    @Override
    public Phases phases() {
        return Phases.ALL;
    }

    @Override
    public ValueKinds kinds() {
        return ValueKinds.of(ValueKind.of(value));
    }

    @Override
    public Value read(Phase phase, StageView view) {
        return value;
    }
}
