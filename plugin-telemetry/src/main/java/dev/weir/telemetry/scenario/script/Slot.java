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
    private @Nullable Occupant<V> occupant;

    Slot(String stage, StagePlan<V> plan) {
        this.stage = stage;
        this.plan = plan;
    }

    void begin(V request) {
        close();
        occupant = new Occupant<>(plan.begin(request), request);
    }

    void response(UnaryOperator<V> change) {
        Occupant<V> over = occupied();
        over.run.response(change.apply(over.view));
        close();
    }

    void error(UnaryOperator<V> change) {
        Occupant<V> over = occupied();
        over.run.error(change.apply(over.view));
        close();
    }

    void event(UnaryOperator<V> change) {
        Occupant<V> now = occupied();
        now.run.event(change.apply(now.view));
    }

    void field(UnaryOperator<V> change) {
        Occupant<V> now = occupied();
        now.run.field(change.apply(now.view));
    }

    @Override
    public void close() {
        if (occupant != null) {
            occupant.run.close();
            occupant = null;
        }
    }

    private Occupant<V> occupied() {
        if (occupant == null) {
            throw new IllegalStateException("the script has no " + stage + " request before this");
        }
        return occupant;
    }

    private record Occupant<V extends StageView>(StageRun<V> run, V view) {}
}
