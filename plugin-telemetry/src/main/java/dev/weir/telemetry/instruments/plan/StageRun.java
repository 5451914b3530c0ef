package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One stage of one request, from its request to its end. Tell it what happens, as a change of what was seen before; it
 * records. Once closed it records nothing more. Safe for any thread, so that a request may be given up while it is served.
 *
 * @param <V> what can be seen of the stage
 */
public final class StageRun<V extends StageView> implements AutoCloseable {
    private final @Nullable Moment<V> moment;
    private final InstrumentChain<V> waiting;
    private boolean over;

    StageRun(@Nullable Moment<V> moment, InstrumentChain<V> waiting) {
        this.moment = moment;
        this.waiting = waiting;
    }

    /** A run in which no instrument waits for anything, so that all may share it. */
    static <V extends StageView> StageRun<V> nothing() {
        return new StageRun<>(null, new InstrumentChain<>());
    }

    /** The stage has its response. Other stages than the supergraph's are closed after it. */
    public void response(UnaryOperator<V> change) {
        enter(Phase.RESPONSE, change);
    }

    /** One payload of the response. */
    public void event(UnaryOperator<V> change) {
        enter(Phase.EVENT, change);
    }

    /** One field of a payload. */
    public void field(UnaryOperator<V> change) {
        enter(Phase.FIELD, change);
    }

    /** The stage failed with an error instead of a response, and is over. */
    public void error(UnaryOperator<V> change) {
        enter(Phase.ERROR, change);
    }

    /** The stage is over. If it had neither response nor error, it was given up, and counts as far as it came. */
    @Override
    public void close() {
        enter(Phase.DROP, UnaryOperator.identity());
    }

    /** A run that a thread sees to be over stays so; one that it doesn't see to be over yet is looked at with the lock. */
    private void enter(Phase phase, UnaryOperator<V> change) {
        if (moment == null || over) {
            return;
        }
        synchronized (this) {
            if (!over) {
                moment.enter(phase, change.apply(moment.values().view()));
                waiting.enter(moment);
                over = waiting.isEmpty();
            }
        }
    }
}
