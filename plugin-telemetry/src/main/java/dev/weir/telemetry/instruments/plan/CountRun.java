package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.condition.compiled.ConditionState;
import dev.weir.selectors.stage.StageView;
import dev.weir.telemetry.instruments.Occasion;

/** Counts occasions. */
final class CountRun<V extends StageView> extends MeasuredRun<V> {

    CountRun(MeasuredPlan<V> plan, ConditionState condition) {
        super(plan, condition);
    }

    @Override
    double response(Moment<V> moment) {
        return oneOn(Occasion.STAGE);
    }

    @Override
    double event(Moment<V> moment) {
        return oneOn(Occasion.EVENT);
    }

    @Override
    double field(Moment<V> moment) {
        return oneOn(Occasion.FIELD);
    }

    @Override
    double failure(Moment<V> moment) {
        return occasion() == Occasion.FIELD ? NOTHING : 1;
    }

    @Override
    boolean waitsForEvents() {
        return occasion() != Occasion.STAGE;
    }

    private double oneOn(Occasion wanted) {
        return occasion() == wanted ? 1 : NOTHING;
    }
}
