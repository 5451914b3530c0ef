package dev.weir.metrics.internal.builder;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.internal.instrument.AggregateDoubleGauge;
import io.opentelemetry.api.metrics.DoubleGauge;
import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.LongGaugeBuilder;
import io.opentelemetry.api.metrics.ObservableDoubleGauge;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.util.function.Consumer;

/** Builds a gauge of fractions. */
class AggregateDoubleGaugeBuilder extends InstrumentBuilder<DoubleGaugeBuilder> implements DoubleGaugeBuilder {

    AggregateDoubleGaugeBuilder(Draft draft) {
        super(draft);
    }

    @Override
    final DoubleGaugeBuilder self() {
        return this;
    }

    @Override
    public LongGaugeBuilder ofLongs() {
        return InstrumentBuilders.longGauge(draft());
    }

    @Override
    public DoubleGauge build() {
        return draft().registrar()
                .instrument(draft().definition(InstrumentKind.GAUGE, NumberType.DOUBLE), AggregateDoubleGauge.class);
    }

    @Override
    public ObservableDoubleGauge buildWithCallback(Consumer<ObservableDoubleMeasurement> callback) {
        return draft().registrar()
                .observeDoubles(draft().definition(InstrumentKind.OBSERVABLE_GAUGE, NumberType.DOUBLE), callback);
    }

    @Override
    public ObservableDoubleMeasurement buildObserver() {
        return draft().registrar()
                .doubleObserver(draft().definition(InstrumentKind.OBSERVABLE_GAUGE, NumberType.DOUBLE));
    }
}
