package dev.weir.telemetry.exposition;

import static dev.weir.telemetry.exposition.CollectedMetric.counter;
import static dev.weir.telemetry.exposition.CollectedMetric.exponential;
import static dev.weir.telemetry.exposition.CollectedMetric.gauge;
import static dev.weir.telemetry.exposition.CollectedMetric.histogram;
import static dev.weir.telemetry.exposition.CollectedMetric.point;
import static dev.weir.telemetry.exposition.CollectedMetric.upDownCounter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import dev.weir.telemetry.exposition.ParsedPage.Series;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our pages beside those of OpenTelemetry's exporter: the same series, but for the differences that are listed here. */
class StockDifferenceTest {
    private static final List<String> NAMES =
            List.of("a.b", "requests", "Jobs.Done", "io/wait", "a-b..c", "foo.seconds", "latency");
    private static final List<String> UNITS = List.of(
            "", "1", "s", "ms", "By", "KiBy", "{request}", "%", "m/s", "By/s", "{request}/s", "ops", "req/min", "Cel");
    private static final List<String> KEYS = List.of("http.method", "k", "9lives", "a:b", "_p", "Über.x", "__r", "z-z");
    private static final List<String> VALUES =
            List.of("v", "two words", "\"q\"", "back\\slash", "line\nfeed", "é漢𝄞", "\\n");

    @ParameterizedTest
    @CsvSource({"text/plain, NONE", "text/plain, ALL", "application/openmetrics-text;version=1.0.0, NONE"})
    void ordinaryMetrics_areTheSameSeries(String accept, ResourceSelector resources) {
        Random random = new Random(5);
        for (int run = 0; run < 200; run++) {
            List<MetricData> metrics = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                metrics.add(metric("m" + i + "." + any(NAMES, random), random));
            }
            byte[] stock = StockExporter.scrape(accept, resources, metrics);
            byte[] ours = Scrape.of(accept, resources, metrics).body();

            assertThat(series(ours)).isEqualTo(series(stock));
            assertThat(described(ours)).isEqualTo(described(stock));
        }
    }

    @Test
    void difference_endingsAreTakenFromCountersOnly() {
        CollectedMetric gauge = gauge("build.info", point(1.0, Attributes.empty()));
        assertThat(names(stock(gauge))).contains("build");
        assertThat(names(ours(gauge))).contains("build_info");
    }

    @Test
    void difference_unitsOfOneAndOfNothingAddNothing() {
        CollectedMetric gauge = gauge("g", point(1.0, Attributes.empty())).in("1/s");
        assertThat(names(stock(gauge))).contains("g_1_per_second");
        assertThat(names(ours(gauge))).contains("g_per_second");
    }

    @Test
    void difference_emptyLabelsAreLeftOut() {
        CollectedMetric gauge =
                gauge("g", point(1.0, Attributes.builder().put("k", "").build()));
        assertThat(text(stock(gauge))).contains("k=\"\"");
        assertThat(text(ours(gauge))).doesNotContain("k=\"\"");
    }

    @Test
    void difference_controlCharactersAreReplaced() {
        CollectedMetric gauge =
                gauge("g", point(1.0, Attributes.builder().put("k", "\u001b").build()));
        assertThat(text(stock(gauge))).contains("\u001b");
        assertThat(text(ours(gauge))).contains("k=\"\ufffd\"");
    }

    @Test
    void difference_exponentialHistogramsHaveBucketsInText() {
        CollectedMetric metric = exponential(
                "e",
                point(
                        0,
                        3,
                        0,
                        ExponentialHistogramBuckets.create(0, 0, List.of(1L, 1L)),
                        ExponentialHistogramBuckets.create(0, 0, List.of()),
                        Attributes.empty()));
        assertThat(text(stock(metric))).doesNotContain("le=\"2.0\"");
        assertThat(text(ours(metric))).contains("le=\"2.0\"");
    }

    @Test
    void difference_collisionsLoseNoScrape() {
        MetricData[] metrics = {
            counter("a.b", point(1L, Attributes.empty())), counter("a_b", point(2L, Attributes.empty()))
        };
        assertThatThrownBy(() -> stock(metrics)).isInstanceOf(IllegalArgumentException.class);
        assertThat(text(ours(metrics))).contains("a_b_total{otel_scope_name=\"weir\"} 3\n");
    }

    @Test
    void difference_anyAttributeMayBeCalledLe() {
        CollectedMetric metric = histogram(
                "h",
                point(
                        1,
                        List.of(1.0),
                        List.of(1L, 0L),
                        Attributes.builder().put("le", "x").build()));
        assertThat(series(stock(metric)).keySet())
                .noneMatch(series -> series.name().startsWith("h"));
        assertThat(text(ours(metric))).contains("exported_le=\"x\"");
    }

    private static MetricData metric(String name, Random random) {
        List<Long> counts = List.of(random.nextLong(100), 0L, random.nextLong(100), random.nextLong(9));
        CollectedMetric metric = switch (random.nextInt(4)) {
            case 0 ->
                counter(
                        random.nextBoolean() ? name : name + "_total",
                        point(random.nextLong(1L << 40), attributes(0, random)),
                        point(1L, attributes(1, random)));
            case 1 -> upDownCounter(name, point(random.nextLong(), attributes(0, random)));
            case 2 ->
                gauge(
                        name,
                        point(random.nextGaussian(), attributes(0, random)),
                        point(Double.NaN, attributes(1, random)));
            default ->
                histogram(name, point(random.nextDouble(), List.of(1e-5, 0.5, 1e7), counts, attributes(0, random)));
        };
        return metric.in(any(UNITS, random))
                .describedAs("All about \"" + any(VALUES, random))
                .from(InstrumentationScopeInfo.builder(any(NAMES, random))
                        .setVersion(random.nextBoolean() ? "1" : null)
                        .setSchemaUrl(random.nextBoolean() ? "https://example.org" : null)
                        .build());
    }

    private static Attributes attributes(int number, Random random) {
        AttributesBuilder attributes =
                Attributes.builder().put("number", number).put("a.list", "x", any(VALUES, random));
        for (String key : KEYS) {
            if (random.nextBoolean()) {
                attributes.put(key, any(VALUES, random));
            }
        }
        return attributes
                .put("double", 1.0)
                .put("clash.x", true)
                .put("clash_x", 1.5)
                .build();
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] stock(MetricData... metrics) {
        return StockExporter.scrape("text/plain", ResourceSelector.NONE, List.of(metrics));
    }

    private static byte[] ours(MetricData... metrics) {
        return Scrape.classic(metrics).body();
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }

    private static Map<Series, Double> series(byte[] page) {
        Map<Series, Double> series = new HashMap<>();
        text(page)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(LineParser::parse)
                .forEach(line -> series.put(line.series(), line.value()));
        return series;
    }

    private static Set<String> described(byte[] page) {
        return text(page)
                .lines()
                .filter(line -> line.startsWith("#") && !line.startsWith("# HELP target"))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(byte[] page) {
        return series(page).keySet().stream().map(Series::name).collect(Collectors.toSet());
    }
}
