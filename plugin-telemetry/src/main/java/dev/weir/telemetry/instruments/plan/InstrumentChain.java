package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.stage.StageView;
import org.jspecify.annotations.Nullable;

/** The instruments that wait for something in a run, linked by themselves. For one thread at a time. */
final class InstrumentChain<V extends StageView> {
    private @Nullable InstrumentRun<V> first;
    private @Nullable InstrumentRun<V> last;

    boolean isEmpty() {
        return first == null;
    }

    void add(InstrumentRun<V> run) {
        if (last == null) {
            first = run;
        } else {
            last.next = run;
        }
        last = run;
    }

    /** All go on to a phase; those that wait for nothing more leave. */
    void enter(Moment<V> moment) {
        InstrumentRun<V> run = first;
        first = null;
        last = null;
        while (run != null) {
            InstrumentRun<V> next = run.next;
            run.next = null;
            if (run.enter(moment)) {
                add(run);
            }
            run = next;
        }
    }
}
