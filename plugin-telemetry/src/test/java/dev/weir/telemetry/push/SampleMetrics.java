package dev.weir.telemetry.push;

import dev.weir.telemetry.generation.MetricSource;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Collection;
import java.util.List;

/** A counter to push: {@code weir.test.calls}, with the attribute {@code kind}. */
public final class SampleMetrics implements MetricSource {
    private final Tap tap = new Tap();
    private final Meter meter = SdkMeterProvider.builder()
            .setResource(Resource.create(
                    Attributes.builder().put("service.name", "sample").build()))
            .registerMetricReader(tap)
            .build()
            .get("weir");

    /** Adds to the counter. */
    public SampleMetrics add(long amount) {
        meter.counterBuilder("weir.test.calls")
                .setUnit("{call}")
                .build()
                .add(amount, Attributes.builder().put("kind", "sample").build());
        return this;
    }

    @Override
    public Collection<MetricData> collect() {
        return tap.collect();
    }

    private static final class Tap implements MetricReader {
        private CollectionRegistration registration = CollectionRegistration.noop();

        @Override
        public void register(CollectionRegistration newRegistration) {
            registration = newRegistration;
        }

        Collection<MetricData> collect() {
            return List.copyOf(registration.collectAllMetrics());
        }

        @Override
        public AggregationTemporality getAggregationTemporality(InstrumentType type) {
            return AggregationTemporality.CUMULATIVE;
        }

        @Override
        public CompletableResultCode forceFlush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
