package dev.weir.telemetry.generation.instrument;

import dev.weir.telemetry.config.view.Aggregation.ExponentialHistogram;
import dev.weir.telemetry.config.view.Aggregation.Histogram;
import dev.weir.telemetry.generation.shape.StreamSettings;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.Base2ExponentialHistogramOptions;
import io.opentelemetry.sdk.metrics.ExemplarFilter;
import io.opentelemetry.sdk.metrics.ExplicitBucketHistogramOptions;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Collection;
import java.util.Set;

/**
 * A provider of the SDK for streams of equal settings, and the reader that it is collected through. The settings are
 * the reader's defaults, which hold for an instrument that matches no view; a view, one for all, is needed only to
 * leave attributes out.
 */
final class Tap implements MetricReader {
    private final StreamSettings settings;
    private final SdkMeterProvider provider;
    private volatile CollectionRegistration registration = CollectionRegistration.noop();

    Tap(StreamSettings settings, Resource resource, Clock clock) {
        this.settings = settings;
        SdkMeterProviderBuilder builder = SdkMeterProvider.builder()
                .setResource(resource)
                .setClock(clock)
                .registerMetricReader(this, type -> settings.seriesLimit());
        Set<String> keys = settings.attributeKeys();
        if (keys != null) {
            builder.registerView(
                    InstrumentSelector.builder().setName("*").build(),
                    View.builder()
                            .setAggregation(aggregation())
                            .setAttributeFilter(keys)
                            .setCardinalityLimit(settings.seriesLimit())
                            .build());
            // Exemplars would keep the attributes that the view leaves out.
            builder.setExemplarFilter(ExemplarFilter.alwaysOff());
        }
        this.provider = builder.build();
    }

    SdkMeterProvider provider() {
        return provider;
    }

    StreamSettings settings() {
        return settings;
    }

    Collection<MetricData> collect() {
        return registration.collectAllMetrics();
    }

    private Aggregation aggregation() {
        if (settings.aggregation() instanceof Histogram histogram) {
            return Aggregation.explicitBucketHistogram(ExplicitBucketHistogramOptions.builder()
                    .setBucketBoundaries(histogram.boundaries())
                    .build());
        }
        if (settings.aggregation() instanceof ExponentialHistogram histogram) {
            return Aggregation.base2ExponentialBucketHistogram(Base2ExponentialHistogramOptions.builder()
                    .setMaxBuckets(histogram.maxSize())
                    .setMaxScale(histogram.maxScale())
                    .build());
        }
        return Aggregation.defaultAggregation();
    }

    @Override
    public void register(CollectionRegistration registered) {
        registration = registered;
    }

    @Override
    public Aggregation getDefaultAggregation(InstrumentType instrumentType) {
        return aggregation();
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
        return AggregationTemporality.CUMULATIVE;
    }

    @Override
    public MemoryMode getMemoryMode() {
        return MemoryMode.IMMUTABLE_DATA;
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
