package dev.weir.metrics.destination;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An exporter whose last export can be asked about. It passes everything on unchanged; it is there because the SDK's
 * periodic reader reports a flush as done whether or not the export behind it succeeded.
 */
public final class WatchedExporter implements MetricExporter {
    private final MetricExporter exporter;
    private volatile @Nullable CompletableResultCode last;

    private WatchedExporter(MetricExporter exporter) {
        this.exporter = exporter;
    }

    public static WatchedExporter of(MetricExporter exporter) {
        return new WatchedExporter(requireNonNull(exporter, "exporter"));
    }

    /** Forgets earlier exports, so that {@link #lastExport()} speaks of the final one alone. */
    void expectLastExport() {
        last = null;
    }

    /** The result of the latest export, or {@code null} when there was nothing to export. */
    @Nullable
    CompletableResultCode lastExport() {
        return last;
    }

    @Override
    public CompletableResultCode export(Collection<MetricData> metrics) {
        last = CompletableResultCode.ofFailure(); // what stands if the exporter throws
        CompletableResultCode result = exporter.export(metrics);
        last = result;
        return result;
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
        return exporter.getAggregationTemporality(instrumentType);
    }

    @Override
    public Aggregation getDefaultAggregation(InstrumentType instrumentType) {
        return exporter.getDefaultAggregation(instrumentType);
    }

    @Override
    public MemoryMode getMemoryMode() {
        return exporter.getMemoryMode();
    }

    @Override
    public String toString() {
        return exporter.toString();
    }
}
