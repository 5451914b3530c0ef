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
    private final InstrumentPlan<V>[] instruments;
    private final LongSupplier nanoTime;
    private final StageRun<V> nothing = StageRun.nothing();

    @SuppressWarnings({"unchecked", "rawtypes"}) // filled with instruments of the stage alone
    StagePlan(SelectorSet<V> selectors, List<InstrumentPlan<V>> instruments, LongSupplier nanoTime) {
        this.selectors = selectors;
        this.instruments = instruments.toArray(new InstrumentPlan[0]);
        this.nanoTime = nanoTime;
    }

    /** Whether the stage has no instruments, so that nobody has to run it. */
    public boolean isEmpty() {
        return instruments.length == 0;
    }

    /** Whether any destination takes what one of the instruments records. */
    boolean isTaken() {
        for (InstrumentPlan<V> instrument : instruments) {
            if (instrument.isTaken()) {
                return true;
            }
        }
        return false;
    }

    /** Without what an instrument would not find what it looks for. */
    Set<Need> needs() {
        return selectors.needs();
    }

    /** Begins the stage with its request. Whoever begins it closes it, on every path. */
    public StageRun<V> begin(V request) {
        if (isEmpty()) {
            return nothing;
        }
        Moment<V> moment = new Moment<>(selectors, nanoTime, request);
        InstrumentChain<V> waiting = new InstrumentChain<>();
        for (InstrumentPlan<V> instrument : instruments) {
            InstrumentRun<V> run = instrument.begin(moment);
            if (run != null) {
                waiting.add(run);
            }
        }
        return waiting.isEmpty() ? nothing : new StageRun<>(moment, waiting);
    }
}
