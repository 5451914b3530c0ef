package dev.weir.metrics.internal.builder;

import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounterBuilder;
import io.opentelemetry.api.metrics.Meter;

/** A meter whose builders hand what they have built to the meter itself. */
public interface RegistrarMeter extends Meter, Registrar {

    @Override
    default LongCounterBuilder counterBuilder(String name) {
        return InstrumentBuilders.counter(this, name);
    }

    @Override
    default LongUpDownCounterBuilder upDownCounterBuilder(String name) {
        return InstrumentBuilders.upDownCounter(this, name);
    }

    @Override
    default DoubleHistogramBuilder histogramBuilder(String name) {
        return InstrumentBuilders.histogram(this, name);
    }

    @Override
    default DoubleGaugeBuilder gaugeBuilder(String name) {
        return InstrumentBuilders.gauge(this, name);
    }
}
