package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.condition.compiled.ConditionState;
import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.StageView;
import dev.weir.telemetry.instruments.Occasion;
import io.opentelemetry.api.common.Attributes;

/**
 * One run of a counter or histogram. Its condition is asked in every phase, and once the request or the response has
 * decided against it, nothing is recorded any more.
 */
final class MeasuredRun<V extends StageView> implements InstrumentRun<V> {
    private final MeasuredPlan<V> plan;
    private final Amount amount;
    private final KnownAttributes attributes;
    private ConditionState condition = ConditionState.UNDECIDED;
    private boolean armed = true;
    private boolean done;

    MeasuredRun(MeasuredPlan<V> plan, Amount amount) {
        this.plan = plan;
        this.amount = amount;
        this.attributes = new KnownAttributes(plan.attributes());
    }

    @Override
    public void enter(PhaseValues<V> values) {
        if (!armed) {
            return;
        }
        switch (values.phase()) {
            case REQUEST -> request(values);
            case RESPONSE -> response(values);
            case EVENT -> event(values);
            case FIELD -> field(values);
            case ERROR -> error(values);
            case DROP -> drop(values);
        }
    }

    private void request(PhaseValues<V> values) {
        condition = plan.condition().begin(values);
        if (condition == ConditionState.FAILS) {
            armed = false;
            return;
        }
        attributes.keep(values);
        amount.request(values);
    }

    private void response(PhaseValues<V> values) {
        if (!plan.condition().holds(values, condition)) {
            armed = plan.occasion() != Occasion.STAGE;
            return;
        }
        attributes.keep(values);
        done |= record(amount.response(values), values);
    }

    private void event(PhaseValues<V> values) {
        if (plan.occasion() != Occasion.FIELD && plan.condition().holds(values, condition)) {
            done |= record(amount.event(values), values);
        }
    }

    private void field(PhaseValues<V> values) {
        if (plan.occasion() == Occasion.FIELD && plan.condition().holds(values, condition)) {
            record(amount.field(values), values);
        }
    }

    private void error(PhaseValues<V> values) {
        boolean over = done && plan.occasion() == Occasion.STAGE;
        if (!over && plan.condition().holds(values, condition)) {
            record(amount.failure(), values);
        }
        armed = false;
    }

    private void drop(PhaseValues<V> values) {
        if (!done && plan.condition().holds(values, condition)) {
            record(amount.failure(), values);
        }
        armed = false;
    }

    private boolean record(double number, PhaseValues<V> values) {
        if (Double.isNaN(number)) {
            return false;
        }
        Attributes built = attributes.with(values);
        plan.recorder().record(number, built, values.view().context().telemetry());
        return true;
    }
}
