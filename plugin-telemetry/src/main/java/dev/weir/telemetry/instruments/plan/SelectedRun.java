package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.condition.compiled.ConditionState;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueNumber;
import dev.weir.telemetry.instruments.Occasion;
import org.jspecify.annotations.Nullable;

/** The number that a selector finds. What it finds in the request is recorded with the first occasion. */
final class SelectedRun<V extends StageView> extends MeasuredRun<V> {
    private final int selector;
    private @Nullable Value captured;
    private boolean answered;

    SelectedRun(MeasuredPlan<V> plan, ConditionState condition, Moment<V> request, int selector) {
        super(plan, condition);
        this.selector = selector;
        this.captured = request.value(selector);
    }

    @Override
    double response(Moment<V> moment) {
        if (occasion() != Occasion.STAGE) {
            return NOTHING;
        }
        Value value = captured == null ? moment.value(selector) : captured;
        answered = value != null;
        return number(value);
    }

    /** A value of the whole stage that only a payload shows is recorded with it, unless there was one before. */
    @Override
    double event(Moment<V> moment) {
        if (occasion() == Occasion.EVENT) {
            Value value = moment.value(selector);
            double number = number(value == null ? captured : value);
            captured = null;
            return number;
        }
        return occasion() == Occasion.STAGE && waitsForEvents() ? number(moment.value(selector)) : NOTHING;
    }

    @Override
    double field(Moment<V> moment) {
        return occasion() == Occasion.FIELD ? number(moment.value(selector)) : NOTHING;
    }

    @Override
    double failure(Moment<V> moment) {
        return occasion() == Occasion.FIELD ? NOTHING : number(captured);
    }

    @Override
    boolean waitsForEvents() {
        return occasion() != Occasion.STAGE || (captured == null && !answered);
    }

    private static double number(@Nullable Value value) {
        return value == null ? NOTHING : ValueNumber.of(value);
    }
}
