package dev.weir.telemetry.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.testing.program.Prometheus;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real Prometheus makes of what it scrapes, through reloads. */
@Tag("external")
class ScrapedByPrometheusTest {
    private static final String TRACE = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path directory;

    private final RunningPlugin plugin = new RunningPlugin("");

    @AfterEach
    void end() {
        plugin.close();
    }

    @Test
    void reloads_resetNoCounter_andLoseNoValueAndNoScrape() throws Exception {
        LongCounter calls = counter("weir.test.calls");
        LongCounter recorded = counter("weir.test.recorded");
        AtomicBoolean ended = new AtomicBoolean();
        try (Prometheus prometheus = prometheus()) {
            int[] count = {0};
            Thread recording = new Thread(() -> {
                while (!ended.get()) {
                    recorded.add(1);
                    count[0]++;
                }
            });
            recording.start();
            int total = 1;
            calls.add(1);
            prometheus.scrape(plugin.port());
            prometheus.await("weir_test_calls_total", total);
            for (List<String> reload : List.of(
                    List.of("", "common: {views: [{name: 'weir.other', rename: other}]}"),
                    List.of("", "common: {resource: {deployment.environment.name: test}}"),
                    List.of("", "common: {cardinality: {limit: 50}}"),
                    List.of("", "common: {buckets: [1, 2, 3]}"),
                    List.of("limits: {connections: 20}"),
                    List.of("", "common: {service_name: shop, views: [{name: 'weir.*', cardinality_limit: 70}]}"),
                    List.of("", "common: {views: [{name: 'weir.test.calls', description: 'Other words'}]}"),
                    List.of(""))) {
                plugin.reload(reload.get(0), reload.subList(1, reload.size()).toArray(String[]::new));
                calls.add(10);
                total += 10;
                prometheus.await("weir_test_calls_total", total);
            }
            ended.set(true);
            recording.join();
            prometheus.await("weir_test_recorded_total", count[0]);

            for (String series : List.of("weir_test_calls_total", "weir_test_recorded_total")) {
                assertThat(prometheus.value("resets(" + series + "[5m])")).isZero();
            }
            prometheus.assertThatNoScrapeFailed();
            assertThat(prometheus.value("count(count_over_time(weir_test_calls_total[5m]))"))
                    .isEqualTo(1);
            // Prometheus guesses up to half an interval beyond what it saw.
            assertThat(prometheus.value("increase(weir_test_calls_total[5m])")).isBetween(total - 1.0, 1.5 * total);
        }
    }

    @Test
    void anotherPort_goesOnWithTheSameSeries() throws Exception {
        LongCounter calls = counter("weir.test.calls");
        try (Prometheus prometheus = prometheus()) {
            calls.add(3);
            prometheus.scrape(plugin.port());
            prometheus.await("weir_test_calls_total", 3);
            int before = plugin.port();
            plugin.reload("listen: '127.0.0.1:" + freePort() + "'");
            calls.add(4);
            prometheus.scrape(plugin.port());
            prometheus.await("weir_test_calls_total", 7);

            assertThat(plugin.port()).isNotEqualTo(before);
            assertThat(prometheus.value("resets(weir_test_calls_total[5m])")).isZero();
        }
    }

    @Test
    void labelsThatCollide_costNoScrape_andNoCount() throws Exception {
        LongCounter calls = counter("weir.test.calls");
        LongCounter other = counter("weir.test_calls");
        try (Prometheus prometheus = prometheus()) {
            calls.add(3, Attributes.builder().put("a.b", "x").build());
            calls.add(4, Attributes.builder().put("a_b", "x").build());
            other.add(5, Attributes.builder().put("a-b", "x").build());
            prometheus.scrape(plugin.port());

            prometheus.await("weir_test_calls_total{a_b='x'}", 12);
            prometheus.assertThatNoScrapeFailed();
        }
    }

    @Test
    void resourceOnEverySeries_isQueried() throws Exception {
        counter("weir.test.calls").add(3);
        plugin.reload("resource_selector: all", "common: {service_name: shop}");
        try (Prometheus prometheus = prometheus()) {
            prometheus.scrape(plugin.port());

            prometheus.await("weir_test_calls_total{service_name='shop'}", 3);
        }
    }

    @Test
    void classicHistogram_answersQuantiles() throws Exception {
        DoubleHistogram times = histogram("weir.test.duration");
        plugin.reload("", "common: {buckets: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]}");
        for (int i = 1; i <= 100; i++) {
            times.record(i);
        }
        try (Prometheus prometheus = prometheus()) {
            prometheus.scrape(plugin.port());
            prometheus.await("weir_test_duration_seconds_count", 100);

            assertThat(prometheus.value("histogram_quantile(0.75, weir_test_duration_seconds_bucket)"))
                    .isEqualTo(75, within(1e-9));
            assertThat(prometheus.value("weir_test_duration_seconds_sum")).isEqualTo(5050);
        }
    }

    @Test
    void exponentialHistogram_isANativeOne_andGoesOnThroughReloads() throws Exception {
        String view = "{name: 'weir.test.duration', aggregation: exponential_histogram}";
        plugin.reload("", "common: {views: [" + view + "]}");
        DoubleHistogram times = histogram("weir.test.duration");
        for (int i = 1; i <= 500; i++) {
            times.record(i);
        }
        try (Prometheus prometheus = prometheus("native-histograms")) {
            prometheus.scrape(plugin.port());
            prometheus.await("histogram_count(weir_test_duration_seconds)", 500);
            plugin.reload("", "common: {views: [" + view + ", {name: 'weir.other', rename: other}]}");
            for (int i = 501; i <= 1_000; i++) {
                times.record(i);
            }
            prometheus.await("histogram_count(weir_test_duration_seconds)", 1_000);

            assertThat(prometheus.value("histogram_sum(weir_test_duration_seconds)"))
                    .isEqualTo(500_500);
            assertThat(prometheus.value("histogram_quantile(0.5, weir_test_duration_seconds)"))
                    .isEqualTo(500, within(25.0));
            assertThat(prometheus.value("histogram_quantile(0.99, weir_test_duration_seconds)"))
                    .isEqualTo(990, within(50.0));
            prometheus.assertThatNoScrapeFailed();
        }
    }

    @Test
    void exemplar_leadsToItsTrace() throws Exception {
        SpanContext span =
                SpanContext.create(TRACE, "0123456789abcdef", TraceFlags.getSampled(), TraceState.getDefault());
        DoubleHistogram times = histogram("weir.test.duration");
        try (Prometheus prometheus = prometheus("exemplar-storage")) {
            times.record(0.3, Attributes.empty(), Context.root().with(Span.wrap(span)));
            prometheus.scrape(plugin.port());
            prometheus.await("weir_test_duration_seconds_count", 1);

            assertThat(prometheus.exemplars("weir_test_duration_seconds_bucket"))
                    .contains("\"trace_id\":\"" + TRACE + "\"", "\"value\":\"0.3\"");
        }
    }

    private Prometheus prometheus(String... features) throws Exception {
        return Prometheus.start(
                List.of("../scripts/from-package", "prometheus", "prometheus"), directory, "weir", features);
    }

    private LongCounter counter(String name) {
        return plugin.meter("weir")
                .counterBuilder(name)
                .setDescription("Calls")
                .setUnit("{call}")
                .build();
    }

    private DoubleHistogram histogram(String name) {
        return plugin.meter("weir")
                .histogramBuilder(name)
                .setDescription("Durations")
                .setUnit("s")
                .build();
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
