package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.condition.compiled.ConditionState;
import dev.weir.selectors.stage.StageView;
import dev.weir.telemetry.instruments.Occasion;

/** The time since the stage began, or since the payload before. */
final class ElapsedRun<V extends StageView> extends MeasuredRun<V> {
    private final TimeScale scale;
    private long since;

    ElapsedRun(MeasuredPlan<V> plan, ConditionState condition, TimeScale scale) {
        super(plan, condition);
        this.scale = scale;
    }

    @Override
    double response(Moment<V> moment) {
        return occasion() == Occasion.STAGE ? failure(moment) : NOTHING;
    }

    @Override
    double event(Moment<V> moment) {
        if (occasion() != Occasion.EVENT) {
            return NOTHING;
        }
        double elapsed = failure(moment);
        since = moment.elapsedNanos();
        return elapsed;
    }

    @Override
    double field(Moment<V> moment) {
        return NOTHING;
    }

    @Override
    double failure(Moment<V> moment) {
        return scale.of(moment.elapsedNanos() - since);
    }

    @Override
    boolean waitsForEvents() {
        return occasion() != Occasion.STAGE;
    }
}
