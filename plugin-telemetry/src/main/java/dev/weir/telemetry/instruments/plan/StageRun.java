package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import java.util.List;

/**
 * One stage of one request, from its request to its end. Tell it what happens; it records. Once closed it records
 * nothing more. Safe for any thread, so that a request may be given up while it is served.
 *
 * @param <V> what can be seen of the stage
 */
public final class StageRun<V extends StageView> implements AutoCloseable {
    private final SelectorSet<V> selectors;
    private final List<InstrumentRun<V>> instruments;
    private V latest;
    private boolean closed;

    StageRun(SelectorSet<V> selectors, List<InstrumentRun<V>> instruments, V request) {
        this.selectors = selectors;
        this.instruments = instruments;
        this.latest = request;
        enter(Phase.REQUEST, request);
    }

    /** The stage has its response. Other stages than the supergraph's are closed after it. */
    public void response(V view) {
        enter(Phase.RESPONSE, view);
    }

    /** One payload of the response. */
    public void event(V view) {
        enter(Phase.EVENT, view);
    }

    /** One field of a payload. */
    public void field(V view) {
        enter(Phase.FIELD, view);
    }

    /** The stage failed with an error instead of a response. */
    public void error(V view) {
        enter(Phase.ERROR, view);
    }

    /** The stage is over. If it had neither response nor error, it was given up, and counts as far as it came. */
    @Override
    public void close() {
        synchronized (this) {
            enter(Phase.DROP, latest);
            closed = true;
        }
    }

    private synchronized void enter(Phase phase, V view) {
        if (closed) {
            return;
        }
        latest = view;
        PhaseValues<V> values = new PhaseValues<>(selectors, phase, view);
        for (InstrumentRun<V> instrument : instruments) {
            instrument.enter(values);
        }
    }
}
