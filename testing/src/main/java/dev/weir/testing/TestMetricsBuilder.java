package dev.weir.testing;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.testing.finding.Finding;
import dev.weir.testing.snapshot.SnapshotFiles;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options of a test's metrics. Not for several threads at once; opening leaves the builder as it is. */
public final class TestMetricsBuilder {
    private final Map<Destination, MeterFilter> filters = new EnumMap<>(Destination.class);
    private final Set<Finding> expected = EnumSet.noneOf(Finding.class);
    private Consumer<SdkMeterProviderBuilder> sdk = builder -> {};
    private @Nullable Path snapshotFolder;
    private @Nullable TestName test;

    TestMetricsBuilder() {}

    /** Collects at this destination too, behind this filter. Without any filter, {@code PUBLIC} takes everything. */
    public TestMetricsBuilder filter(Destination destination, MeterFilter filter) {
        filters.put(requireNonNull(destination, "destination"), requireNonNull(filter, "filter"));
        return this;
    }

    /** Collects at all destinations, each behind the filter that it has by default. */
    public TestMetricsBuilder defaultFilters() {
        for (Destination destination : Destination.values()) {
            filter(destination, destination.defaultFilter());
        }
        return this;
    }

    /** Says what the test is about to do wrong on purpose; it fails if that doesn't happen. */
    public TestMetricsBuilder expect(Finding... findings) {
        expected.addAll(Set.of(findings));
        return this;
    }

    /** Changes the SDK's provider before it is built, once for each destination: views, limits, a clock. */
    public TestMetricsBuilder sdk(Consumer<SdkMeterProviderBuilder> change) {
        sdk = sdk.andThen(requireNonNull(change, "change"));
        return this;
    }

    /** Names the test, for messages and snapshots. Without it the method that opens the metrics is the test. */
    public TestMetricsBuilder test(Class<?> testClass, String method) {
        test = new TestName(requireNonNull(testClass, "testClass"), requireNonNull(method, "method"), method);
        return this;
    }

    /** Keeps snapshots in this folder. */
    public TestMetricsBuilder snapshotFolder(Path folder) {
        snapshotFolder = requireNonNull(folder, "folder");
        return this;
    }

    /** Opens the metrics for the current thread, until they are closed. */
    public TestMetrics onThread() {
        return opened(TestScope.THREAD);
    }

    /** Opens the metrics in the current context, until they are closed. */
    public TestMetrics inContext() {
        return opened(TestScope.CONTEXT);
    }

    private TestMetrics opened(TestScope scope) {
        TestMetrics metrics = open(scope, test == null ? TestName.ofCaller() : test);
        metrics.stay();
        return metrics;
    }

    /** Opens the metrics without entering any thread or context. */
    TestMetrics open(TestScope scope, TestName name) {
        Map<Destination, MeterFilter> wanted =
                filters.isEmpty() ? Map.of(Destination.PUBLIC, MeterFilter.acceptEverything()) : new EnumMap<>(filters);
        return new TestMetrics(scope, name, snapshotFiles(name), wanted, sdk, expected);
    }

    private @Nullable SnapshotFiles snapshotFiles(TestName name) {
        if (name.method() == null) {
            return null;
        }
        return snapshotFolder == null
                ? SnapshotFiles.of(name.testClass(), name.method())
                : SnapshotFiles.of(snapshotFolder, name.testClass(), name.method());
    }
}
