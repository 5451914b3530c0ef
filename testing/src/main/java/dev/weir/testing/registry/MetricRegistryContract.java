package dev.weir.testing.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.weir.metrics.misuse.Misuse;
import dev.weir.metrics.registry.Counter;
import dev.weir.metrics.registry.Declared;
import dev.weir.metrics.registry.Gauge;
import dev.weir.metrics.registry.Histogram;
import dev.weir.metrics.registry.ProcessMetrics;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.declaration.MetricSet;
import dev.weir.metrics.registry.declaration.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What a registry owes the sets that are registered in it, as tests. Implement it in a test class. */
public interface MetricRegistryContract {
    /** The set that the tests register. */
    record CacheMetrics(
            @Declared(
                    name = "acme.cache.hits",
                    description = "Cache hits",
                    unit = "{hit}",
                    labels = {"tier", "memory"})
            Counter hits,

            @Declared(name = "acme.cache.size", description = "Bytes held", unit = "By")
            Gauge size,

            @Declared(
                    name = "acme.cache.load",
                    description = "Time to load",
                    unit = "s",
                    buckets = {0.5, 1})
            Histogram load) {}

    /** A registry that nothing was registered in; each test asks for one of its own. */
    MetricRegistry createRegistry();

    /** Whether the registry keeps values. One that keeps none must take all recordings and write no sample. */
    default boolean keepsValues() {
        return true;
    }

    @Test
    default void aCounter_addsUp() {
        ProcessMetrics gateway = ProcessMetrics.over(createRegistry(), "gateway");
        CacheMetrics metrics = gateway.component("cache").register(CacheMetrics.class);

        metrics.hits().increment();
        metrics.hits().add(4);
        metrics.hits().add(0);

        PrometheusText page = PrometheusText.parse(gateway.prometheusText());
        holds(page, 5, "acme_cache_hits_total", "tier", "memory", "weir_process", "gateway", "weir_component", "cache");
        assertThat(page.type("acme_cache_hits_total")).isEqualTo(keepsValues() ? "counter" : "");
    }

    @Test
    default void aGauge_isSetRaisedAndLowered() {
        ProcessMetrics gateway = ProcessMetrics.over(createRegistry(), "gateway");
        Gauge size = gateway.register(CacheMetrics.class).size();

        size.set(10.5);
        size.increment();
        size.increment(2);
        size.decrement();
        size.decrement(20);

        PrometheusText page = PrometheusText.parse(gateway.prometheusText());
        holds(page, -7.5, "acme_cache_size_bytes", "weir_process", "gateway");
        assertThat(page.type("acme_cache_size_bytes")).isEqualTo(keepsValues() ? "gauge" : "");
    }

    @Test
    default void aHistogram_sortsIntoItsBuckets() {
        ProcessMetrics gateway = ProcessMetrics.over(createRegistry(), "gateway");
        Histogram load = gateway.register(CacheMetrics.class).load();

        load.record(0.25);
        load.record(0.5);
        load.record(0.75);
        load.record(8);

        PrometheusText page = PrometheusText.parse(gateway.prometheusText());
        holds(page, 2, "acme_cache_load_seconds_bucket", "le", "0.5", "weir_process", "gateway");
        holds(page, 3, "acme_cache_load_seconds_bucket", "le", "1.0", "weir_process", "gateway");
        holds(page, 4, "acme_cache_load_seconds_bucket", "le", "+Inf", "weir_process", "gateway");
        holds(page, 4, "acme_cache_load_seconds_count", "weir_process", "gateway");
        holds(page, 9.5, "acme_cache_load_seconds_sum", "weir_process", "gateway");
    }

    @Test
    default void whatNobodyRecordedTo_isThereAtZero() {
        ProcessMetrics gateway = ProcessMetrics.over(createRegistry(), "gateway");

        gateway.register(CacheMetrics.class);

        PrometheusText page = PrometheusText.parse(gateway.prometheusText());
        holds(page, 0, "acme_cache_hits_total", "tier", "memory", "weir_process", "gateway");
        holds(page, 0, "acme_cache_size_bytes", "weir_process", "gateway");
        holds(page, 0, "acme_cache_load_seconds_count", "weir_process", "gateway");
    }

    @Test
    default void eachLevel_hasSeriesOfItsOwn() {
        ProcessMetrics gateway = ProcessMetrics.over(createRegistry(), "gateway");

        gateway.register(CacheMetrics.class).size().set(1);
        gateway.component("a").register(CacheMetrics.class).size().set(2);
        gateway.component("b").register(CacheMetrics.class).size().set(3);
        gateway.component("b")
                .endpoint("get")
                .register(CacheMetrics.class)
                .size()
                .set(4);

        PrometheusText page = PrometheusText.parse(gateway.prometheusText());
        String name = "acme_cache_size_bytes";
        holds(page, 1, name, "weir_process", "gateway");
        holds(page, 2, name, "weir_process", "gateway", "weir_component", "a");
        holds(page, 3, name, "weir_process", "gateway", "weir_component", "b");
        holds(page, 4, name, "weir_process", "gateway", "weir_component", "b", "weir_endpoint", "get");
    }

    @Test
    default void aLabelWithQuotesAndLineEnds_arrivesAsItIs() {
        String hostile = "a\"b\\n\\\nc}{,=\u00e9";
        ProcessMetrics gateway = ProcessMetrics.over(createRegistry(), hostile);

        gateway.register(CacheMetrics.class).size().set(1);

        holds(PrometheusText.parse(gateway.prometheusText()), 1, "acme_cache_size_bytes", "weir_process", hostile);
    }

    @Test
    default void aSetRegisteredAgain_addsToTheSameSeries() {
        ProcessMetrics gateway = ProcessMetrics.over(createRegistry(), "gateway");

        gateway.register(CacheMetrics.class).hits().increment();
        gateway.register(CacheMetrics.class).hits().increment();

        holds(
                PrometheusText.parse(gateway.prometheusText()),
                2,
                "acme_cache_hits_total",
                "tier",
                "memory",
                "weir_process",
                "gateway");
    }

    @Test
    default void aSeriesAskedForTwice_isOne() {
        MetricRegistry registry = createRegistry();
        List<Series> set = MetricSet.named("Pool")
                .counter("acme.pool.taken", "Taken", "{connection}")
                .gauge("acme.pool.open", "Open", "{connection}")
                .histogram("acme.pool.wait", "Wait", "s", List.of(1.0))
                .build()
                .metrics();

        for (int time = 0; time < 2; time++) {
            registry.counter(set.get(0)).accept(3);
            registry.gauge(set.get(1)).add(4);
            registry.histogram(set.get(2)).accept(0.5);
        }

        PrometheusText page = PrometheusText.parse(registry.prometheusText());
        holds(page, 6, "acme_pool_taken_total");
        holds(page, 8, "acme_pool_open");
        holds(page, 2, "acme_pool_wait_seconds_count");
    }

    @Test
    default void whatAKindDoesNotAllow_isDroppedAndReportedOnceAndNeverThrown() {
        ConcurrentLinkedQueue<Misuse> told = new ConcurrentLinkedQueue<>();
        ProcessMetrics gateway = ProcessMetrics.over(createRegistry(), "gateway", told::add);
        CacheMetrics metrics = gateway.register(CacheMetrics.class);

        for (int time = 0; time < 2; time++) {
            metrics.hits().add(-1);
            metrics.size().set(Double.NaN);
            metrics.size().increment(Double.POSITIVE_INFINITY);
            metrics.load().record(-0.5);
            metrics.load().record(Double.NaN);
        }

        PrometheusText page = PrometheusText.parse(gateway.prometheusText());
        holds(page, 0, "acme_cache_hits_total", "tier", "memory", "weir_process", "gateway");
        holds(page, 0, "acme_cache_size_bytes", "weir_process", "gateway");
        holds(page, 0, "acme_cache_load_seconds_count", "weir_process", "gateway");
        assertThat(told).hasSize(4);
    }

    @Test
    default void aClash_isReportedAndLeavesTheFirstAlone() {
        record Other(
                @Declared(name = "acme.cache.size", description = "Entries held", unit = "{entry}")
                Counter size,

                @Declared(name = "acme.cache.misses", description = "Cache misses", unit = "{miss}")
                Counter misses) {}
        ConcurrentLinkedQueue<Misuse> told = new ConcurrentLinkedQueue<>();
        ProcessMetrics gateway = ProcessMetrics.over(createRegistry(), "gateway", told::add);
        gateway.component("cache").register(CacheMetrics.class).size().set(7);

        Other other = gateway.component("store").register(Other.class);

        assertThatCode(() -> other.size().add(100)).doesNotThrowAnyException();
        other.misses().add(2);
        PrometheusText page = PrometheusText.parse(gateway.prometheusText());
        holds(page, 7, "acme_cache_size_bytes", "weir_process", "gateway", "weir_component", "cache");
        holds(page, 2, "acme_cache_misses_total", "weir_process", "gateway", "weir_component", "store");
        assertThat(told)
                .singleElement()
                .satisfies(misuse -> assertThat(misuse.message())
                        .contains("component \"cache\"", "component \"store\"", "acme.cache.size"));
    }

    @Test
    default void eightThreads_loseNothing() throws InterruptedException {
        ProcessMetrics gateway = ProcessMetrics.over(createRegistry(), "gateway");
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> {
                CacheMetrics metrics = gateway.register(CacheMetrics.class);
                for (int time = 0; time < 20_000; time++) {
                    metrics.hits().increment();
                    metrics.size().increment(2);
                    metrics.size().decrement();
                    metrics.load().record(0.25);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        PrometheusText page = PrometheusText.parse(gateway.prometheusText());
        holds(page, 160_000, "acme_cache_hits_total", "tier", "memory", "weir_process", "gateway");
        holds(page, 160_000, "acme_cache_size_bytes", "weir_process", "gateway");
        holds(page, 160_000, "acme_cache_load_seconds_count", "weir_process", "gateway");
        holds(page, 40_000, "acme_cache_load_seconds_sum", "weir_process", "gateway");
    }

    private void holds(PrometheusText page, double expected, String name, String... labels) {
        if (keepsValues()) {
            assertThat(page.value(name, labels))
                    .as(() -> name + List.of(labels))
                    .isEqualTo(OptionalDouble.of(expected));
        } else {
            assertThat(page.isEmpty())
                    .as("a registry that keeps nothing writes nothing")
                    .isTrue();
        }
    }
}
