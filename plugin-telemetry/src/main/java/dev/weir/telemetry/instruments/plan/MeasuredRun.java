package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.condition.compiled.ConditionState;
import dev.weir.selectors.stage.StageView;
import dev.weir.telemetry.instruments.Occasion;

/**
 * One run of a counter or histogram, after its request. Its condition is asked in every phase in which there is something
 * to record, and once the response has decided against it, nothing is recorded any more. Each kind of quantity says what
 * its numbers are; {@link #NOTHING} is none.
 */
abstract class MeasuredRun<V extends StageView> extends InstrumentRun<V> {
    static final double NOTHING = Double.NaN;

    private final MeasuredPlan<V> plan;
    private final ConditionState condition;
    private boolean sawResponse;
    private boolean done;

    MeasuredRun(MeasuredPlan<V> plan, ConditionState condition) {
        this.plan = plan;
        this.condition = condition;
    }

    final Occasion occasion() {
        return plan.occasion();
    }

    /** The number of a response. */
    abstract double response(Moment<V> moment);

    /** The number of a payload. */
    abstract double event(Moment<V> moment);

    /** The number of a field. */
    abstract double field(Moment<V> moment);

    /** What is recorded of a failure, or of a stage that was given up. */
    abstract double failure(Moment<V> moment);

    /** Whether a payload may have a number after this response. */
    abstract boolean waitsForEvents();

    @Override
    final boolean enter(Moment<V> moment) {
        return switch (moment.values().phase()) {
            case REQUEST -> true;
            case RESPONSE -> entersResponse(moment);
            case EVENT -> entersEvent(moment);
            case FIELD -> entersField(moment);
            case ERROR -> entersEnd(moment, done && plan.occasion() == Occasion.STAGE);
            case DROP -> entersEnd(moment, done);
        };
    }

    private boolean entersResponse(Moment<V> moment) {
        if (!holds(moment)) {
            return plan.occasion() != Occasion.STAGE;
        }
        sawResponse = true;
        plan.attributes().look(moment);
        done |= record(response(moment), moment);
        return !done || waitsForEvents();
    }

    private boolean entersEvent(Moment<V> moment) {
        if (plan.occasion() != Occasion.FIELD && holds(moment)) {
            done |= record(event(moment), moment);
        }
        return true;
    }

    private boolean entersField(Moment<V> moment) {
        if (plan.occasion() == Occasion.FIELD && holds(moment)) {
            record(field(moment), moment);
        }
        return true;
    }

    private boolean entersEnd(Moment<V> moment, boolean over) {
        if (!over && holds(moment)) {
            record(failure(moment), moment);
        }
        return false;
    }

    private boolean holds(Moment<V> moment) {
        return plan.condition().holds(moment.values(), condition);
    }

    private boolean record(double number, Moment<V> moment) {
        if (Double.isNaN(number)) {
            return false;
        }
        plan.recorder().record(number, moment.attributes(plan.attributes(), sawResponse), moment.telemetry());
        return true;
    }
}
