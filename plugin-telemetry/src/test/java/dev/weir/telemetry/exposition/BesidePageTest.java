package dev.weir.telemetry.exposition;

import static dev.weir.telemetry.exposition.CollectedMetric.counter;
import static dev.weir.telemetry.exposition.CollectedMetric.gauge;
import static dev.weir.telemetry.exposition.CollectedMetric.histogram;
import static dev.weir.telemetry.exposition.CollectedMetric.point;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import dev.weir.telemetry.exposition.ParsedPage.Series;
import dev.weir.telemetry.exposition.family.Collision;
import dev.weir.telemetry.exposition.family.Collision.Kind;
import dev.weir.telemetry.registry.text.RegistryText;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a registry writes, on the page of a destination, whatever both hold. */
class BesidePageTest {
    private static final Attributes NONE = Attributes.empty();
    private static final String REGISTRY = """
            # HELP jobs_total Jobs
            # TYPE jobs_total counter
            jobs_total{kind="a \\"b\\" \\\\ \\n"} 3
            # TYPE level gauge
            level 0.5
            # TYPE size_bytes histogram
            size_bytes_bucket{le="1.0"} 2
            size_bytes_bucket{le="+Inf"} 3
            size_bytes_sum 30.5
            size_bytes_count 3
            # TYPE time summary
            time{quantile="0.5"} 0.1
            time_sum 12
            time_count 40
            """;

    private final List<Collision> collisions = new ArrayList<>();

    private byte[] page(String accept, String registry, MetricData... own) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new PrometheusPage(
                        () -> List.of(own),
                        () -> RegistryText.read(registry).metrics(),
                        ResourceSelector.ALL,
                        collisions::add)
                .open(accept)
                .writeTo(body);
        return body.toByteArray();
    }

    private static Map<Series, Double> series(String accept, byte[] page) {
        return accept.equals(Scrape.PROTOBUF)
                ? ProtobufMessages.series(page)
                : PageParser.parse(page).series();
    }

    private static Series series(String name, String... labels) {
        TreeMap<String, String> map = new TreeMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            map.put(labels[i], labels[i + 1]);
        }
        return new Series(name, map);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", Scrape.OPEN_METRICS, Scrape.PROTOBUF})
    void inEveryFormat_allSeriesAreThere_underTheirNames(String accept) throws IOException {
        byte[] page = page(accept, REGISTRY, counter("own", point(1L, NONE)));

        assertThat(series(accept, page))
                .containsEntry(series("jobs_total", "kind", "a \"b\" \\ \n"), 3.0)
                .containsEntry(series("level"), 0.5)
                .containsEntry(series("size_bytes_bucket", "le", "1.0"), 2.0)
                .containsEntry(series("size_bytes_bucket", "le", "+Inf"), 3.0)
                .containsEntry(series("size_bytes_sum"), 30.5)
                .containsEntry(series("size_bytes_count"), 3.0)
                .containsEntry(series("time", "quantile", "0.5"), 0.1)
                .containsEntry(series("time_sum"), 12.0)
                .containsEntry(series("time_count"), 40.0)
                .anySatisfy((own, value) -> assertThat(own.name()).isEqualTo("own_total"));
        assertThat(collisions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", Scrape.OPEN_METRICS, Scrape.PROTOBUF})
    void inEveryFormat_aFamilyOfTheRegistryGivesWay_whereTheDestinationHasTheName(String accept) throws IOException {
        byte[] page = page(
                accept,
                REGISTRY + "# TYPE target_info gauge\ntarget_info{a=\"b\"} 1\n",
                gauge("jobs.total", point(7.0, NONE)),
                counter("level", point(8L, NONE)),
                gauge("size.bytes.count", point(9.0, NONE)),
                histogram("time", point(1.0, List.of(1.0), List.of(1L, 0L), NONE)));

        Map<Series, Double> series = series(accept, page);
        assertThat(series.keySet().stream().map(Series::name).toList())
                .containsOnlyOnce(
                        "jobs_total", "level_total", "size_bytes_count", "time_sum", "time_count", "target_info")
                .doesNotContain("level", "size_bytes_sum", "time");
        assertThat(series.values()).contains(7.0, 8.0, 9.0);
        assertThat(collisions)
                .allSatisfy(collision -> assertThat(collision.kind()).isEqualTo(Kind.SAME_NAME))
                .extracting(Collision::metric)
                .containsExactlyInAnyOrder(
                        "jobs_total", "level", "size_bytes", "time", "time_sum", "time_count", "target_info");
    }

    @Test
    void theSameSeriesTwiceInTheText_isOne() throws IOException {
        byte[] page = page("text/plain", "level 1\nlevel 2\n");

        assertThat(PageParser.parse(page).values("level")).containsOnlyKeys("{}");
        assertThat(collisions).containsExactly(new Collision(Kind.SAME_LABELS, "level", "level", 1));
    }
}
