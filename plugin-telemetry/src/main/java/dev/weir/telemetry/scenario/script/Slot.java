package dev.weir.telemetry.scenario.script;

import dev.weir.selectors.stage.StageView;
import dev.weir.telemetry.instruments.plan.StagePlan;
import dev.weir.telemetry.instruments.plan.StageRun;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The place of one stage of a request: whoever begins it gives up what was there before. */
final class Slot<V extends StageView> implements AutoCloseable {
    private final String stage;
    private final StagePlan<V> plan;
    private @Nullable StageRun<V> run;

    Slot(String stage, StagePlan<V> plan) {
        this.stage = stage;
        this.plan = plan;
    }

    void begin(V request) {
        close();
        run = plan.begin(request);
    }

    void response(UnaryOperator<V> change) {
        begun().response(change);
        close();
    }

    void error(UnaryOperator<V> change) {
        begun().error(change);
        close();
    }

    void event(UnaryOperator<V> change) {
        begun().event(change);
    }

    void field(UnaryOperator<V> change) {
        begun().field(change);
    }

    @Override
    public void close() {
        if (run != null) {
            run.close();
            run = null;
        }
    }

    private StageRun<V> begun() {
        if (run == null) {
            throw new IllegalStateException("the script has no " + stage + " request before this");
        }
        return run;
    }
}
