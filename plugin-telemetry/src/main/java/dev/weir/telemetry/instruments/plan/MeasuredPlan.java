package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.condition.compiled.CompiledCondition;
import dev.weir.selectors.condition.compiled.ConditionState;
import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.StageView;
import dev.weir.telemetry.instruments.InstrumentConfig;
import dev.weir.telemetry.instruments.Occasion;
import dev.weir.telemetry.instruments.Quantity;
import io.opentelemetry.api.metrics.Meter;
import org.jspecify.annotations.Nullable;

/**
 * A counter or histogram.
 *
 * @param runs makes a run once its request has shown that something may be recorded
 */
record MeasuredPlan<V extends StageView>(
        Occasion occasion, CompiledCondition<V> condition, AttributePlan attributes, Runs<V> runs, Recorder recorder)
        implements InstrumentPlan<V> {

    static <V extends StageView> MeasuredPlan<V> of(InstrumentConfig<V> config, StageCompiler<V> stage, Meter meter) {
        return new MeasuredPlan<>(
                config.occasion(),
                CompiledCondition.of(config.condition(), stage.selectors()),
                stage.attributes(config.attributes()),
                runs(config, stage.selectors()),
                Recorder.of(meter, config));
    }

    @Override
    public @Nullable InstrumentRun<V> begin(Moment<V> request) {
        ConditionState state = condition.begin(request.values());
        if (state == ConditionState.FAILS) {
            return null;
        }
        attributes.look(request);
        return runs.begin(this, state, request);
    }

    @Override
    public boolean isTaken() {
        return recorder.isTaken();
    }

    private static <V extends StageView> Runs<V> runs(InstrumentConfig<V> config, SelectorSet.Builder<V> selectors) {
        Quantity<V> quantity = config.quantity();
        if (quantity instanceof Quantity.Selected<V> selected) {
            int number = selectors.number(selected.selector());
            return (plan, state, request) -> new SelectedRun<>(plan, state, request, number);
        } else if (quantity instanceof Quantity.Elapsed<V>) {
            TimeScale scale = TimeScale.ofUnit(config.unit());
            return (plan, state, request) -> new ElapsedRun<>(plan, state, scale);
        }
        return (plan, state, request) -> new CountRun<>(plan, state);
    }

    /** Begins runs of one kind of quantity. */
    @FunctionalInterface
    interface Runs<V extends StageView> {
        MeasuredRun<V> begin(MeasuredPlan<V> plan, ConditionState state, Moment<V> request);
    }
}
