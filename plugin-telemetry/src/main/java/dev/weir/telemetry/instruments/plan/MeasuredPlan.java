package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.condition.compiled.CompiledCondition;
import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.instruments.InstrumentConfig;
import dev.weir.telemetry.instruments.Occasion;
import dev.weir.telemetry.instruments.Quantity;
import io.opentelemetry.api.metrics.Meter;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/**
 * A counter or histogram.
 *
 * @param amounts makes the amount of a run that begins at this moment of the clock
 */
record MeasuredPlan<V extends StageView>(
        Occasion occasion,
        CompiledCondition<V> condition,
        AttributePlan attributes,
        LongFunction<Amount> amounts,
        Recorder recorder)
        implements InstrumentPlan<V> {

    static <V extends StageView> MeasuredPlan<V> of(
            InstrumentConfig<V> config,
            SelectorSet.Builder<V> selectors,
            Meter meter,
            AttributeText text,
            LongSupplier nanoTime) {
        return new MeasuredPlan<>(
                config.occasion(),
                CompiledCondition.of(config.condition(), selectors),
                AttributePlan.of(config.attributes(), selectors, text),
                amounts(config, selectors, nanoTime),
                Recorder.of(meter, config));
    }

    @Override
    public InstrumentRun<V> begin(long startedNanos) {
        return new MeasuredRun<>(this, amounts.apply(startedNanos));
    }

    private static <V extends StageView> LongFunction<Amount> amounts(
            InstrumentConfig<V> config, SelectorSet.Builder<V> selectors, LongSupplier nanoTime) {
        Occasion occasion = config.occasion();
        Quantity<V> quantity = config.quantity();
        if (quantity instanceof Quantity.Selected<V> selected) {
            int number = selectors.number(selected.selector());
            return started -> new Selected(occasion, number);
        } else if (quantity instanceof Quantity.Elapsed<V>) {
            TimeScale scale = TimeScale.ofUnit(config.unit());
            return started -> new Elapsed(occasion, scale, nanoTime, started);
        }
        One one = new One(occasion);
        return started -> one;
    }
}
