package dev.weir.telemetry.generation.builder;

import io.opentelemetry.api.metrics.DoubleCounterBuilder;
import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.DoubleUpDownCounterBuilder;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.LongGaugeBuilder;
import io.opentelemetry.api.metrics.LongHistogramBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounterBuilder;
import io.opentelemetry.api.metrics.Meter;

/** The SDK's builders for one stream, told what destinations see of it. */
public record SdkBuilders(Meter meter, String name, String description, String unit) {

    LongCounterBuilder longCounter() {
        return meter.counterBuilder(name).setDescription(description).setUnit(unit);
    }

    DoubleCounterBuilder doubleCounter() {
        return meter.counterBuilder(name)
                .ofDoubles()
                .setDescription(description)
                .setUnit(unit);
    }

    LongUpDownCounterBuilder longUpDownCounter() {
        return meter.upDownCounterBuilder(name).setDescription(description).setUnit(unit);
    }

    DoubleUpDownCounterBuilder doubleUpDownCounter() {
        return meter.upDownCounterBuilder(name)
                .ofDoubles()
                .setDescription(description)
                .setUnit(unit);
    }

    LongHistogramBuilder longHistogram() {
        return meter.histogramBuilder(name)
                .ofLongs()
                .setDescription(description)
                .setUnit(unit);
    }

    DoubleHistogramBuilder doubleHistogram() {
        return meter.histogramBuilder(name).setDescription(description).setUnit(unit);
    }

    LongGaugeBuilder longGauge() {
        return meter.gaugeBuilder(name).ofLongs().setDescription(description).setUnit(unit);
    }

    DoubleGaugeBuilder doubleGauge() {
        return meter.gaugeBuilder(name).setDescription(description).setUnit(unit);
    }
}
