package dev.weir.selectors.selector;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The values of a stage's selectors in one phase. Each selector is evaluated when it is first asked for, and once. For
 * one thread.
 *
 * @param <V> what can be seen of the stage
 */
public final class PhaseValues<V extends StageView> {

    private final SelectorSet<V> selectors;
    private final Phase phase;
    private final V view;
    private final @Nullable Value[] values;
    private final boolean[] evaluated;

    public PhaseValues(SelectorSet<V> selectors, Phase phase, V view) {
        this.selectors = selectors;
        this.phase = phase;
        this.view = view;
        this.values = new Value[selectors.size()];
        this.evaluated = new boolean[selectors.size()];
    }

    public Phase phase() {
        return phase;
    }

    public V view() {
        return view;
    }

    /** The value of the selector of this number, or null. */
    public @Nullable Value value(int number) {
        if (!evaluated[number]) {
            evaluated[number] = true;
            values[number] = selectors.selector(number).evaluate(phase, view);
        }
        return values[number];
    }

    /** Whether there may be a value of the selector in this phase. */
    public boolean isActive(int number) {
        return selectors.selector(number).activeIn(phase);
    }
}
