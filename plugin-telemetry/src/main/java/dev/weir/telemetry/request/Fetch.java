package dev.weir.telemetry.request;

import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.context.OverheadTracker;
import dev.weir.telemetry.instruments.plan.StagePlan;
import dev.weir.telemetry.instruments.plan.StageRun;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A stage that waits for something outside the gateway. The wait ends with it, once. */
final class Fetch<V extends StageView> {
    private final StageRun<V> running;
    private final OverheadTracker.@Nullable Wait wait;
    private final Runnable atEnd;

    Fetch(StagePlan<V> plan, V request, Runnable atEnd) {
        OverheadTracker overhead = request.context().overhead();
        this.wait = overhead == null ? null : overhead.begin();
        this.running = plan.begin(request);
        this.atEnd = atEnd;
    }

    void response(UnaryOperator<V> change) {
        endWait();
        running.response(change);
        close();
    }

    void error(UnaryOperator<V> change) {
        endWait();
        running.error(change);
        close();
    }

    void close() {
        endWait();
        running.close();
        atEnd.run();
    }

    private void endWait() {
        if (wait != null) {
            wait.close();
        }
    }
}
