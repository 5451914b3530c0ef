package dev.weir.telemetry.request;

import dev.weir.selectors.stage.StageView;
import dev.weir.telemetry.instruments.plan.StagePlan;
import dev.weir.telemetry.instruments.plan.StageRun;
import java.util.function.UnaryOperator;

/**
 * One stage of one request while it runs: what was seen of it so far, and the instruments that listen. Any thread may
 * tell it what happens; after its end it hears nothing.
 */
final class Running<V extends StageView> {
    private final StageRun<V> run;
    private V view;

    Running(StagePlan<V> plan, V request) {
        this.run = plan.begin(request);
        this.view = request;
    }

    /** The response is the last that happens, unless payloads follow. */
    void response(UnaryOperator<V> change) {
        run.response(changed(change));
    }

    void event(UnaryOperator<V> change) {
        run.event(changed(change));
    }

    void field(UnaryOperator<V> change) {
        run.field(changed(change));
    }

    /** The stage failed, and is over. */
    void error(UnaryOperator<V> change) {
        run.error(changed(change));
        close();
    }

    /** The stage is over. */
    void close() {
        run.close();
    }

    private synchronized V changed(UnaryOperator<V> change) {
        view = change.apply(view);
        return view;
    }
}
