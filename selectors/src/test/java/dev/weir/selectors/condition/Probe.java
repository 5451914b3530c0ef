package dev.weir.selectors.condition;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.JsonValues;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/** A selector whose value is whatever the context holds under its name when it is asked. */
public record Probe(String name, Phases phases) implements Selector<StageView> {

    public static Probe at(String name, Phase... phases) {
        return new Probe(name, Phases.of(phases));
    }

    @Override
    public @Nullable Value read(Phase phase, StageView view) {
        return JsonValues.of(view.context().entry(name));
    }
}
