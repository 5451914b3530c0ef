package dev.weir.metrics.destination;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An exporter that answers as it is told, and keeps the metrics that it was handed. */
public final class RecordingExporter implements MetricExporter {
    public final List<MetricData> metrics = new CopyOnWriteArrayList<>();
    private final Function<String, CompletableResultCode> answer;

    /** The answer is asked with {@code export}, {@code flush} and {@code shutdown}. */
    public RecordingExporter(Function<String, CompletableResultCode> answer) {
        this.answer = answer;
    }

    public static RecordingExporter succeeding() {
        return new RecordingExporter(step -> CompletableResultCode.ofSuccess());
    }

    /** The names of the metrics that it was handed. */
    public List<String> names() {
        return metrics.stream().map(MetricData::getName).toList();
    }

    /** A provider that pushes to this exporter, once an hour and at shutdown. */
    public FilteredMeterProvider provider() {
        WatchedExporter watched = WatchedExporter.of(this);
        SdkMeterProvider sdk = SdkMeterProvider.builder()
                .registerMetricReader(PeriodicMetricReader.builder(watched)
                        .setInterval(Duration.ofHours(1))
                        .build())
                .build();
        return FilteredMeterProvider.of(sdk, Destination.PUBLIC.defaultFilter()).watching(watched);
    }

    @Override
    public CompletableResultCode export(Collection<MetricData> exported) {
        metrics.addAll(exported);
        return answer.apply("export");
    }

    @Override
    public CompletableResultCode flush() {
        return answer.apply("flush");
    }

    @Override
    public CompletableResultCode shutdown() {
        return answer.apply("shutdown");
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
        return AggregationTemporality.CUMULATIVE;
    }
}
