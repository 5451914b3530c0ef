package dev.weir.telemetry.exposition;

import static dev.weir.telemetry.exposition.CollectedMetric.counter;
import static dev.weir.telemetry.exposition.CollectedMetric.doubleCounter;
import static dev.weir.telemetry.exposition.CollectedMetric.exponential;
import static dev.weir.telemetry.exposition.CollectedMetric.gauge;
import static dev.weir.telemetry.exposition.CollectedMetric.histogram;
import static dev.weir.telemetry.exposition.CollectedMetric.point;
import static dev.weir.telemetry.exposition.CollectedMetric.upDownCounter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenPagesTest {
    private static final Attributes GET = Attributes.builder()
            .put("http.request.method", "GET")
            .put("http.response.status_code", 200)
            .build();
    private static final Attributes POST = Attributes.builder()
            .put("http.request.method", "POST")
            .put("http.response.status_code", 503)
            .put("error.type", "upstream \"down\"\nC:\\temp")
            .build();

    private static final List<MetricData> METRICS = List.of(
            histogram(
                            "http.server.request.duration",
                            point(12.25, List.of(0.005, 0.5, 1.0, 10.0), List.of(1L, 2L, 0L, 3L, 4L), GET),
                            point(0.001, List.of(0.005, 0.5, 1.0, 10.0), List.of(1L, 0L, 0L, 0L, 0L), POST))
                    .in("s"),
            counter("http.server.requests", point(1234567L, GET), point(8L, POST))
                    .in("{request}")
                    .describedAs("Requests,\nby C:\\path and \"status\""),
            doubleCounter("cpu.time", point(0.125, Attributes.empty())).in("s").describedAs(""),
            upDownCounter("http.server.active_requests", point(-3L, GET)).in("{request}"),
            gauge(
                    "temperature",
                    point(21.5, Attributes.builder().put("where", true, false).build()),
                    point(
                            Double.NaN,
                            Attributes.builder().put("2nd.place", "é漢𝄞").build()),
                    point(
                            Double.NEGATIVE_INFINITY,
                            Attributes.builder().put("a.b", "1").put("a_b", "2").build())),
            exponential(
                            "payload.size",
                            point(
                                    2,
                                    77.5,
                                    1,
                                    ExponentialHistogramBuckets.create(2, -1, List.of(3L, 0L, 2L, 0L, 0L, 1L)),
                                    ExponentialHistogramBuckets.create(2, 0, List.of()),
                                    Attributes.empty()))
                    .in("By")
                    .from(InstrumentationScopeInfo.builder("other")
                            .setVersion("1.2")
                            .setSchemaUrl("https://example.org/1")
                            .build()));

    @Test
    void classicText() {
        assertThat(Scrape.of("", ResourceSelector.NONE, METRICS).text()).isEqualTo(golden("classic.txt"));
    }

    @Test
    void openMetrics() {
        assertThat(Scrape.of(Scrape.OPEN_METRICS, ResourceSelector.NONE, METRICS)
                        .text())
                .isEqualTo(golden("openmetrics.txt"));
    }

    @Test
    void classicTextWithTheResourceOnEachSeries() {
        assertThat(Scrape.of("", ResourceSelector.ALL, METRICS).text()).isEqualTo(golden("classic-resource.txt"));
    }

    @Test
    void nothingCollected_isAnEmptyPage() {
        assertThat(Scrape.classic().text()).isEmpty();
        assertThat(Scrape.openMetrics().text()).isEqualTo("# EOF\n");
        assertThat(Scrape.protobuf().body()).isEmpty();
    }

    @Test
    void goldenPages_passTheStrictParser() {
        assertThat(PageParser.parse(golden("classic.txt").getBytes(StandardCharsets.UTF_8))
                        .families())
                .hasSize(7);
        assertThat(PageParser.parse(golden("openmetrics.txt").getBytes(StandardCharsets.UTF_8))
                        .families())
                .hasSize(7);
    }

    private static String golden(String name) {
        try (InputStream file = GoldenPagesTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
