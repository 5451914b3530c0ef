package dev.weir.metrics.registry.opentelemetry;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.Metrics;
import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.ProviderScope;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.metrics.misuse.Misuse;
import dev.weir.metrics.registry.Counter;
import dev.weir.metrics.registry.Declared;
import dev.weir.metrics.registry.Gauge;
import dev.weir.metrics.registry.Histogram;
import dev.weir.metrics.registry.ProcessMetrics;
import dev.weir.metrics.registry.backend.Registries;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenTelemetryRegistryTest {
    private static final Attributes CACHE = Attributes.of(
            AttributeKey.stringKey("weir.process"), "gateway", AttributeKey.stringKey("weir.component"), "cache");

    private final List<Misuse> told = new ArrayList<>();
    private final AggregateMeterProvider aggregate = AggregateMeterProvider.create(told::add);
    private final ProcessMetrics gateway =
            ProcessMetrics.over(OpenTelemetryRegistry.over(aggregate), "gateway", told::add);

    record CacheMetrics(
            @Declared(name = "acme.cache.hits", description = "Cache hits", unit = "{hit}")
            Counter hits,

            @Declared(name = "acme.cache.entries", description = "Entries held", unit = "{entry}")
            Gauge entries,

            @Declared(
                    name = "acme.cache.load",
                    description = "Time to load",
                    unit = "s",
                    buckets = {1, 2})
            Histogram load) {}

    private InMemoryMetricReader replacePublic() {
        InMemoryMetricReader reader = InMemoryMetricReader.create();
        aggregate.replace(
                Destination.PUBLIC,
                FilteredMeterProvider.of(
                        SdkMeterProvider.builder().registerMetricReader(reader).build(),
                        MeterFilter.acceptEverything()));
        return reader;
    }

    private static MetricData metric(InMemoryMetricReader reader, String name) {
        return reader.collectAllMetrics().stream()
                .filter(metric -> metric.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSet_reachesADestinationWithDescriptionUnitAndLabels() {
        InMemoryMetricReader reader = replacePublic();
        CacheMetrics metrics = gateway.component("cache").register(CacheMetrics.class);

        metrics.hits().add(3);
        metrics.entries().increment(2.5);
        metrics.load().record(1.5);

        assertThat(metric(reader, "acme.cache.hits"))
                .hasDescription("Cache hits")
                .hasUnit("{hit}")
                .hasLongSumSatisfying(sum -> sum.isMonotonic()
                        .isCumulative()
                        .hasPointsSatisfying(point -> point.hasValue(3).hasAttributes(CACHE)));
        assertThat(metric(reader, "acme.cache.entries"))
                .hasDoubleGaugeSatisfying(gauge ->
                        gauge.hasPointsSatisfying(point -> point.hasValue(2.5).hasAttributes(CACHE)));
        assertThat(metric(reader, "acme.cache.load"))
                .hasUnit("s")
                .hasHistogramSatisfying(
                        histogram -> histogram.hasPointsSatisfying(point -> point.hasBucketBoundaries(1, 2)
                                .hasBucketCounts(0, 1, 0)
                                .hasSum(1.5)
                                .hasAttributes(CACHE)));
        assertThat(told).isEmpty();
    }

    @Test
    void twoComponents_areTwoPointsOfOneMetric() {
        InMemoryMetricReader reader = replacePublic();

        gateway.component("a").register(CacheMetrics.class).hits().add(1);
        gateway.component("b").register(CacheMetrics.class).hits().add(2);

        assertThat(metric(reader, "acme.cache.hits"))
                .hasLongSumSatisfying(
                        sum -> sum.hasPointsSatisfying(point -> point.hasValue(1), point -> point.hasValue(2)));
    }

    @Test
    void aDestinationThatIsReplaced_startsWithWhatThereIs() {
        replacePublic();
        CacheMetrics metrics = gateway.component("cache").register(CacheMetrics.class);
        metrics.hits().add(3);
        metrics.entries().set(12);

        InMemoryMetricReader next = replacePublic();
        metrics.hits().add(1);

        assertThat(metric(next, "acme.cache.hits"))
                .hasLongSumSatisfying(sum -> sum.hasPointsSatisfying(point -> point.hasValue(4)));
        assertThat(metric(next, "acme.cache.entries"))
                .hasDoubleGaugeSatisfying(gauge -> gauge.hasPointsSatisfying(point -> point.hasValue(12)));
    }

    @Test
    void afterShutdown_recordingIsQuiet() {
        CacheMetrics metrics = gateway.register(CacheMetrics.class);
        aggregate.shutdown();

        metrics.hits().add(1);
        metrics.load().record(1);

        assertThat(told).isEmpty();
    }

    @Test
    void byItsName_itPassesOnToTheProviderThatIsCurrent() {
        InMemoryMetricReader reader = replacePublic();
        try (ProviderScope scope = ProviderScope.open("test", aggregate, stray -> {});
                Scope entered = scope.enterThread()) {
            ProcessMetrics.over(Registries.named("opentelemetry"), "gateway")
                    .register(CacheMetrics.class)
                    .hits()
                    .add(2);
        }

        assertThat(metric(reader, "acme.cache.hits"))
                .hasLongSumSatisfying(sum -> sum.hasPointsSatisfying(point -> point.hasValue(2)));
    }

    @Test
    void byItsName_itPassesOnToTheProviderThatItIsGiven() {
        InMemoryMetricReader reader = replacePublic();

        ProcessMetrics.over(Registries.named("opentelemetry", aggregate), "gateway")
                .register(CacheMetrics.class)
                .hits()
                .add(2);

        assertThat(metric(reader, "acme.cache.hits"))
                .hasLongSumSatisfying(sum -> sum.hasPointsSatisfying(point -> point.hasValue(2)));
    }

    @Test
    void whatIsDropped_isCountedWithTheHelpersOwnDrops() {
        InMemoryMetricReader reader = replacePublic();
        CacheMetrics metrics = gateway.register(CacheMetrics.class);
        try (ProviderScope scope = ProviderScope.open("test", aggregate, stray -> {});
                Scope entered = scope.enterThread()) {
            metrics.hits().add(-1);
            metrics.hits().add(-1);
            Metrics.counter("acme.helper", "A helper's", "", -1);
        }

        assertThat(metric(reader, "weir.telemetry.measurements.dropped"))
                .hasLongSumSatisfying(sum -> sum.hasPointsSatisfying(
                        point -> point.hasValue(2)
                                .hasAttributes(Attributes.of(
                                        AttributeKey.stringKey("metric.name"),
                                        "acme.cache.hits",
                                        AttributeKey.stringKey("reason"),
                                        "negative_value")),
                        point -> point.hasValue(1)));
        assertThat(told)
                .hasSize(2)
                .allSatisfy(misuse -> assertThat(misuse.kind()).isEqualTo(Misuse.Kind.VALUE));
    }
}
