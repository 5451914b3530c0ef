package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import org.jspecify.annotations.Nullable;

/**
 * One stage of one request, from its request to its end. Tell it what happens; it records. Once closed it records
 * nothing more. Safe for any thread, so that a request may be given up while it is served.
 *
 * @param <V> what can be seen of the stage
 */
public final class StageRun<V extends StageView> implements AutoCloseable {
    private final @Nullable Moment<V> moment;
    private final InstrumentChain<V> waiting;

    StageRun(@Nullable Moment<V> moment, InstrumentChain<V> waiting) {
        this.moment = moment;
        this.waiting = waiting;
    }

    /** A run in which no instrument waits for anything, so that all may share it. */
    static <V extends StageView> StageRun<V> nothing() {
        return new StageRun<>(null, new InstrumentChain<>());
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
        if (moment != null) {
            synchronized (this) {
                if (!waiting.isEmpty()) {
                    enter(Phase.DROP, moment.values().view());
                }
            }
        }
    }

    private void enter(Phase phase, V view) {
        if (moment == null) {
            return;
        }
        synchronized (this) {
            if (!waiting.isEmpty()) {
                moment.enter(phase, view);
                waiting.enter(moment);
            }
        }
    }
}
