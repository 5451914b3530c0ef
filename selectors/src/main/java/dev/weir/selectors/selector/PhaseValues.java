package dev.weir.selectors.selector;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of a stage's selectors in one phase. Each selector is evaluated when it is first asked for, and once. For
 * one thread.
 *
 * @param <V> what can be seen of the stage
 */
public final class PhaseValues<V extends StageView> {

    /** Stands for what was looked for and is not there; never shown. */
    private static final Value ABSENT = new Value.Text("absent");

    private static final Value[] NOTHING_ASKED = {};
    private static final int FEW = 8;

    private final SelectorSet<V> selectors;
    private final Phase phase;
    private final V view;
    private @Nullable Value[] values = NOTHING_ASKED;

    public PhaseValues(SelectorSet<V> selectors, Phase phase, V view) {
        this.selectors = selectors;
        this.phase = phase;
        this.view = view;
    }

    public Phase phase() {
        return phase;
    }

    public V view() {
        return view;
    }

    /** The value of the selector of this number, or null. */
    public @Nullable Value value(int number) {
        Value value = number < values.length ? values[number] : null;
        if (value == null) {
            return evaluate(number);
        }
        return value == ABSENT ? null : value;
    }

    /** The value of a selector that was evaluated before; null if it wasn't, or found nothing. */
    public @Nullable Value known(int number) {
        Value value = number < values.length ? values[number] : null;
        return value == ABSENT ? null : value;
    }

    /** Whether there may be a value of the selector in this phase. */
    public boolean isActive(int number) {
        return selectors.selector(number).activeIn(phase);
    }

    @SuppressWarnings("ReferenceEquality") // there is one stand-in
    private @Nullable Value evaluate(int number) {
        if (number >= values.length) {
            makeRoomFor(number);
        }
        Value value = selectors.selector(number).evaluate(phase, view);
        values[number] = value == null ? ABSENT : value;
        return value;
    }

    /** Only as far as is asked, so that selectors of instruments that record nothing take no room. */
    private void makeRoomFor(int number) {
        int needed = Math.max(number + 1, 2 * values.length);
        values = Arrays.copyOf(values, (needed + FEW - 1) / FEW * FEW);
    }
}
