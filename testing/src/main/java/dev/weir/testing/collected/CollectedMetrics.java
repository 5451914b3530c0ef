package dev.weir.testing.collected;

import static java.util.Objects.requireNonNull;

import dev.weir.testing.snapshot.MetricYaml;
import dev.weir.testing.snapshot.Redaction;
import dev.weir.testing.snapshot.SnapshotFiles;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The metrics that were there at one moment, sorted by name; those without points are left out. Immutable. Any
 * reader's metrics can be looked at this way, not only those of a {@code TestMetrics}.
 */
public final class CollectedMetrics {
    private static final Comparator<MetricData> ORDER = Comparator.comparing(MetricData::getName)
            .thenComparing(metric -> metric.getInstrumentationScopeInfo().getName())
            .thenComparing(metric -> MetricYaml.of(List.of(metric), Redaction.NONE));

    private final List<MetricData> metrics;
    private final @Nullable SnapshotFiles snapshotFiles;
    private final Supplier<String> remarks;

    private CollectedMetrics(
            Stream<MetricData> metrics, @Nullable SnapshotFiles snapshotFiles, Supplier<String> remarks) {
        this.metrics = metrics.filter(metric -> !metric.getData().getPoints().isEmpty())
                .sorted(ORDER)
                .toList();
        this.snapshotFiles = snapshotFiles;
        this.remarks = remarks;
    }

    /** What a reader collected. The data must not be of a reader that uses its objects again. */
    public static CollectedMetrics of(Collection<MetricData> metrics) {
        return new CollectedMetrics(metrics.stream(), null, () -> "");
    }

    /** These metrics, with snapshots in the test's files. */
    public CollectedMetrics withSnapshots(@Nullable SnapshotFiles files) {
        return new CollectedMetrics(metrics.stream(), files, remarks);
    }

    /** These metrics, with more to tell when an assertion on them fails; an empty text tells nothing. */
    public CollectedMetrics withRemarks(Supplier<String> more) {
        return new CollectedMetrics(metrics.stream(), snapshotFiles, requireNonNull(more, "more"));
    }

    /** The metrics of one meter alone. */
    public CollectedMetrics inMeter(String meterName) {
        return only(metric -> metric.getInstrumentationScopeInfo().getName().equals(meterName));
    }

    /** The metrics that have a value or a sum above zero in some series. */
    public CollectedMetrics withoutZeros() {
        return only(metric -> metric.getData().getPoints().stream().anyMatch(CollectedMetrics::isAboveZero));
    }

    private CollectedMetrics only(Predicate<MetricData> wanted) {
        return new CollectedMetrics(metrics.stream().filter(wanted), snapshotFiles, remarks);
    }

    private static boolean isAboveZero(PointData point) {
        if (point instanceof LongPointData number) {
            return number.getValue() > 0;
        }
        if (point instanceof DoublePointData number) {
            return number.getValue() > 0;
        }
        if (point instanceof HistogramPointData histogram) {
            return histogram.getSum() > 0;
        }
        if (point instanceof ExponentialHistogramPointData histogram) {
            return histogram.getSum() > 0;
        }
        return point instanceof SummaryPointData summary && summary.getSum() > 0;
    }

    public List<MetricData> all() {
        return metrics;
    }

    /** The metrics of this name: one for each meter and kind that has it. */
    public List<MetricData> named(String name) {
        return metrics.stream().filter(metric -> metric.getName().equals(name)).toList();
    }

    /** The series of all metrics of this name. */
    public List<Series> seriesOf(String name) {
        return named(name).stream()
                .flatMap(metric -> metric.getData().getPoints().stream().map(point -> new Series(metric, point)))
                .toList();
    }

    public Set<String> names() {
        return metrics.stream().map(MetricData::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the test that collected this keeps its snapshots, if it is known. */
    public @Nullable SnapshotFiles snapshotFiles() {
        return snapshotFiles;
    }

    /** What else there is to know when an assertion fails, such as recordings that went elsewhere. */
    public String remarks() {
        return remarks.get();
    }

    /** The metrics as YAML. */
    @Override
    public String toString() {
        return MetricYaml.of(metrics, Redaction.NONE);
    }
}
