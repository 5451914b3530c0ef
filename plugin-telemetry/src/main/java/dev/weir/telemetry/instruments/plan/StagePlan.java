package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.selector.Need;
import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.StageView;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * All instruments of a stage, ready to record. Immutable, and safe for any thread.
 *
 * @param <V> what can be seen of the stage
 */
public final class StagePlan<V extends StageView> {
    private final SelectorSet<V> selectors;
    private final List<InstrumentPlan<V>> instruments;
    private final LongSupplier nanoTime;

    StagePlan(SelectorSet<V> selectors, List<InstrumentPlan<V>> instruments, LongSupplier nanoTime) {
        this.selectors = selectors;
        this.instruments = List.copyOf(instruments);
        this.nanoTime = nanoTime;
    }

    /** Whether the stage has no instruments, so that nobody has to run it. */
    public boolean isEmpty() {
        return instruments.isEmpty();
    }

    /** Without what an instrument would not find what it looks for. */
    Set<Need> needs() {
        return selectors.needs();
    }

    /** Begins the stage with its request. Whoever begins it closes it, on every path. */
    public StageRun<V> begin(V request) {
        long started = nanoTime.getAsLong();
        return new StageRun<>(
                selectors, instruments.stream().map(plan -> plan.begin(started)).toList(), request);
    }
}
