package dev.weir.testing.assertion;

import dev.weir.testing.collected.CollectedMetrics;
import dev.weir.testing.collected.MetricKind;
import dev.weir.testing.collected.Series;
import dev.weir.testing.snapshot.JsonText;
import dev.weir.testing.snapshot.MetricYaml;
import dev.weir.testing.snapshot.Redaction;
import dev.weir.testing.snapshot.Snapshot;
import dev.weir.testing.snapshot.SnapshotFiles;
import dev.weir.testing.snapshot.SnapshotMismatch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions on all that was collected at one moment, and the way to those on a single series. */
public final class MetricsAssert extends AbstractAssert<MetricsAssert, CollectedMetrics> {
    private Redaction redaction = Redaction.NONE;

    private MetricsAssert(CollectedMetrics metrics) {
        super(metrics, MetricsAssert.class);
    }

    public static MetricsAssert of(CollectedMetrics metrics) {
        return new MetricsAssert(metrics);
    }

    /** Goes on to a counter: a sum that only rises, of whole numbers or of fractions, recorded or observed. */
    public ValueAssert counter(String name) {
        return told(new ValueAssert(actual, MetricKind.COUNTER, name));
    }

    /** Goes on to an up-down counter: a sum that also falls. */
    public ValueAssert upDownCounter(String name) {
        return told(new ValueAssert(actual, MetricKind.UP_DOWN_COUNTER, name));
    }

    /** Goes on to a gauge. */
    public ValueAssert gauge(String name) {
        return told(new ValueAssert(actual, MetricKind.GAUGE, name));
    }

    /** Goes on to a histogram with explicit bucket boundaries. */
    public HistogramAssert histogram(String name) {
        return told(new HistogramAssert(actual, name));
    }

    /** Goes on to a histogram with exponential buckets. */
    public ExponentialHistogramAssert exponentialHistogram(String name) {
        return told(new ExponentialHistogramAssert(actual, name));
    }

    private <A extends AbstractAssert<A, ?>> A told(A next) {
        return descriptionText().isEmpty() ? next : next.as("%s", descriptionText());
    }

    /** Goes on to the metrics of one meter alone. */
    public MetricsAssert inMeter(String meterName) {
        return narrowed(actual.inMeter(meterName));
    }

    /** Goes on to the metrics that have a value or a sum above zero in some series. */
    public MetricsAssert withoutZeros() {
        return narrowed(actual.withoutZeros());
    }

    private MetricsAssert narrowed(CollectedMetrics metrics) {
        MetricsAssert next = told(new MetricsAssert(metrics));
        next.redaction = redaction;
        return next;
    }

    /** Lets the next snapshot write 0.1 for every sum above zero of a metric whose name ends with {@code .duration}. */
    public MetricsAssert redactingDurations() {
        redaction = Redaction.DURATIONS;
        return this;
    }

    /** Passes when something of this name was recorded, of whatever kind. */
    public MetricsAssert hasMetric(String name) {
        return check(
                !actual.named(name).isEmpty(), "\"" + name + "\" to be there", "nothing of this name was recorded");
    }

    /** Passes when nothing of this name was recorded, whatever its kind and attributes. */
    public MetricsAssert doesNotHave(String name) {
        List<Series> series = actual.seriesOf(name);
        return check(
                series.isEmpty(),
                "\"" + name + "\" not to be there",
                series.isEmpty() ? "" : "it is " + series.get(0).kind().words() + " with series " + shown(series));
    }

    /** Passes when the names of all that was recorded are exactly these. */
    public MetricsAssert hasOnlyMetrics(String... names) {
        return check(
                actual.names().equals(Set.copyOf(List.of(names))),
                "nothing but " + String.join(", ", names),
                "there is " + String.join(", ", actual.names()));
    }

    /** Passes when nothing was recorded. */
    public MetricsAssert isEmpty() {
        return check(actual.all().isEmpty(), "nothing", "there is " + String.join(", ", actual.names()));
    }

    /** Passes when a metric of this name, of whatever kind, has a series with exactly these pairs. */
    public MetricsAssert hasSeries(String name, Object... pairs) {
        AttributePattern pattern = AttributePattern.of(pairs);
        return check(
                !matching(name, pattern).isEmpty(),
                "\"" + name + "\" " + pattern + " to be there",
                "these series of the name are: [" + shown(actual.seriesOf(name)) + "]");
    }

    /** Passes when no metric of this name, of whatever kind, has a series with exactly these pairs. */
    public MetricsAssert doesNotHaveSeries(String name, Object... pairs) {
        AttributePattern pattern = AttributePattern.of(pairs);
        List<Series> found = matching(name, pattern);
        return check(found.isEmpty(), "\"" + name + "\" " + pattern + " not to be there", "there is " + shown(found));
    }

    private List<Series> matching(String name, AttributePattern pattern) {
        return actual.seriesOf(name).stream()
                .filter(series -> pattern.matches(series.attributes()))
                .toList();
    }

    /** Passes when all metrics together are as the test's snapshot says. */
    public MetricsAssert matchesSnapshot() {
        return matchesSnapshot("");
    }

    /** Passes when all metrics together are as the snapshot of this suffix says, for tests that have several. */
    public MetricsAssert matchesSnapshot(String suffix) {
        SnapshotFiles files = actual.snapshotFiles();
        if (files == null) {
            throw new IllegalStateException("it is not known which test this is, so it has no snapshot; open its"
                    + " metrics with TestMetrics.builder().test(CacheTest.class, \"hit\"), or in the test method"
                    + " itself");
        }
        SnapshotMismatch mismatch = Snapshot.of(files.file(suffix)).mismatch(MetricYaml.of(actual.all(), redaction));
        if (mismatch != null) {
            String remarks = actual.remarks();
            failWithActualExpectedAndMessage(
                    mismatch.recorded(),
                    mismatch.expected(),
                    "%s",
                    mismatch.message() + (remarks.isEmpty() ? "" : "\n\n" + remarks));
        }
        return this;
    }

    private static String shown(List<Series> series) {
        return series.stream()
                .map(one -> JsonText.of(one.attributes()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private MetricsAssert check(boolean holds, String expected, String found) {
        if (!holds) {
            failWithMessage("%s", Failure.text(expected, found, actual));
        }
        return this;
    }
}
