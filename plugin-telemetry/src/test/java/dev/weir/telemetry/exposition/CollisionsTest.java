package dev.weir.telemetry.exposition;

import static dev.weir.telemetry.exposition.CollectedMetric.counter;
import static dev.weir.telemetry.exposition.CollectedMetric.doubleCounter;
import static dev.weir.telemetry.exposition.CollectedMetric.exponential;
import static dev.weir.telemetry.exposition.CollectedMetric.gauge;
import static dev.weir.telemetry.exposition.CollectedMetric.histogram;
import static dev.weir.telemetry.exposition.CollectedMetric.point;
import static dev.weir.telemetry.exposition.CollectedMetric.summary;
import static dev.weir.telemetry.exposition.CollectedMetric.upDownCounter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.exposition.family.Collision;
import dev.weir.telemetry.exposition.family.Collision.Kind;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CollisionsTest {
    private static final Attributes NONE = Attributes.empty();
    private static final List<Double> BOUNDARIES = List.of(1.0);

    private static Attributes of(String key, String value) {
        return Attributes.builder().put(key, value).build();
    }

    @Test
    void oneMetricOfTwoMeters_isTwoSeriesOfOneFamily() {
        Scrape scrape = Scrape.classic(
                counter("a", point(1L, NONE)).from("one"),
                counter("a", point(2L, NONE)).from("two"));

        assertThat(scrape.text())
                .contains("a_total{otel_scope_name=\"one\"} 1\na_total{otel_scope_name=\"two\"} 2\n")
                .containsOnlyOnce("# TYPE a_total ");
        assertThat(scrape.collisions()).isEmpty();
    }

    @Test
    void countersOfEqualLabels_areAdded() {
        Scrape scrape = Scrape.classic(counter("a.b", point(1L, NONE)), counter("a_b", point(2L, NONE)));

        assertThat(scrape.parsed().values("a_b_total")).isEqualTo(Map.of("{}", 3.0));
        assertThat(scrape.collisions()).containsExactly(new Collision(Kind.ADDED, "a_b", "a_b", 1));
    }

    @Test
    void countersOfDifferentNumbers_areAdded() {
        Scrape scrape = Scrape.classic(counter("a.b", point(1L, NONE)), doubleCounter("a_b", point(0.5, NONE)));

        assertThat(scrape.parsed().values("a_b_total")).isEqualTo(Map.of("{}", 1.5));
    }

    @Test
    void upDownCountersOfEqualLabels_areAdded() {
        Scrape scrape = Scrape.classic(upDownCounter("a.b", point(5L, NONE)), upDownCounter("a_b", point(-2L, NONE)));

        assertThat(scrape.parsed().values("a_b")).isEqualTo(Map.of("{}", 3.0));
    }

    @Test
    void gaugesOfEqualLabels_areLedByTheFirstName() {
        Scrape scrape = Scrape.classic(gauge("a_b", point(2.5, NONE)), gauge("a.b", point(1.5, NONE)));

        assertThat(scrape.parsed().values("a_b")).isEqualTo(Map.of("{}", 1.5));
        assertThat(scrape.collisions()).containsExactly(new Collision(Kind.SAME_LABELS, "a_b", "a_b", 1));
    }

    @Test
    void aGaugeAndAnAmount_areNotAdded() {
        Scrape scrape = Scrape.classic(gauge("a_b", point(2.5, NONE)), upDownCounter("a.b", point(1L, NONE)));

        assertThat(scrape.parsed().values("a_b")).isEqualTo(Map.of("{}", 1.0));
        assertThat(scrape.collisions()).containsExactly(new Collision(Kind.SAME_LABELS, "a_b", "a_b", 1));
    }

    @Test
    void histogramsOfEqualBoundaries_areAdded() {
        Scrape scrape = Scrape.classic(
                histogram("a.b", point(3, BOUNDARIES, List.of(1L, 2L), NONE)),
                histogram("a_b", point(4, BOUNDARIES, List.of(10L, 20L), NONE)));

        assertThat(scrape.parsed().values("a_b_bucket")).isEqualTo(Map.of("{le=1.0}", 11.0, "{le=+Inf}", 33.0));
        assertThat(scrape.parsed().values("a_b_sum")).isEqualTo(Map.of("{}", 7.0));
        assertThat(scrape.collisions()).containsExactly(new Collision(Kind.ADDED, "a_b", "a_b", 1));
    }

    @Test
    void histogramsOfOtherBoundaries_areLedByTheFirstName() {
        Scrape scrape = Scrape.classic(
                histogram("a_b", point(4, List.of(5.0), List.of(10L, 20L), NONE)),
                histogram("a.b", point(3, BOUNDARIES, List.of(1L, 2L), NONE)));

        assertThat(scrape.parsed().values("a_b_bucket")).isEqualTo(Map.of("{le=1.0}", 1.0, "{le=+Inf}", 3.0));
        assertThat(scrape.collisions()).containsExactly(new Collision(Kind.SAME_LABELS, "a_b", "a_b", 1));
    }

    @Test
    void aHistogramAndAnExponentialOne_shareAFamily() {
        ExponentialHistogramBuckets one = ExponentialHistogramBuckets.create(0, 0, List.of(1L));
        ExponentialHistogramBuckets no = ExponentialHistogramBuckets.create(0, 0, List.of());
        Scrape scrape = Scrape.classic(
                exponential("a", point(0, 2, 0, one, no, of("k", "1"))),
                histogram("a", point(3, BOUNDARIES, List.of(1L, 2L), of("k", "2"))));

        assertThat(scrape.parsed().values("a_count")).isEqualTo(Map.of("{k=1}", 1.0, "{k=2}", 3.0));
        assertThat(scrape.collisions()).isEmpty();
    }

    @Test
    void valuesThatAreCleanedToTheSame_areOneSeries() {
        Scrape scrape = Scrape.classic(
                counter("a", point(1L, of("k", "x\u0000")), point(2L, of("k", "x\u0001")), point(4L, of("k", "x"))));

        assertThat(scrape.parsed().values("a_total")).isEqualTo(Map.of("{k=x\ufffd}", 3.0, "{k=x}", 4.0));
        assertThat(scrape.collisions()).containsExactly(new Collision(Kind.ADDED, "a", "a", 1));
    }

    @Test
    void keysThatAreCleanedToTheSame_areOneSeries() {
        Scrape scrape = Scrape.classic(counter("a", point(1L, of("k.l", "x")), point(2L, of("k_l", "x"))));

        assertThat(scrape.parsed().values("a_total")).isEqualTo(Map.of("{k_l=x}", 3.0));
    }

    @Test
    void anEmptyValue_isNoLabel() {
        Scrape scrape = Scrape.classic(counter("a", point(1L, of("k", "")), point(2L, NONE)));

        assertThat(scrape.parsed().values("a_total")).isEqualTo(Map.of("{}", 3.0));
    }

    @Test
    void twoTypesOfOneName_leaveTheFirst() {
        Scrape scrape = Scrape.classic(
                gauge("a_b", point(1.0, NONE)), counter("a.b", point(2L, NONE), point(3L, of("k", "1"))));

        assertThat(scrape.parsed().values("a_b_total")).isEqualTo(Map.of("{}", 2.0, "{k=1}", 3.0));
        assertThat(scrape.parsed().values("a_b")).isEmpty();
        assertThat(scrape.collisions()).containsExactly(new Collision(Kind.SAME_NAME, "a_b", "a_b", 1));
    }

    @Test
    void aGaugeWithTheNameOfACountersSeries_givesWay() {
        Scrape scrape = Scrape.openMetrics(gauge("a_total", point(1.0, NONE)), counter("a", point(2L, NONE)));

        assertThat(scrape.parsed().values("a_total")).isEqualTo(Map.of("{}", 2.0));
        assertThat(scrape.collisions()).containsExactly(new Collision(Kind.SAME_NAME, "a_total", "a_total", 1));
    }

    @Test
    void aGaugeAlone_keepsAnyEnding() {
        assertThat(Scrape.openMetrics(gauge("a_total", point(1.0, NONE)), gauge("b_info", point(1.0, NONE)))
                        .parsed()
                        .families())
                .extracting(ParsedPage.Described::name)
                .containsExactly("a_total", "b_info", "target");
    }

    @Test
    void aMetricNamedAsTheTarget_givesWayToIt() {
        Scrape scrape = Scrape.classic(gauge("target.info", point(5.0, NONE)));

        assertThat(scrape.parsed().values("target_info")).containsValue(1.0).hasSize(1);
        assertThat(scrape.collisions()).containsExactly(new Collision(Kind.SAME_NAME, "target_info", "target.info", 1));
    }

    @Test
    void aSummary_isLeftOut() {
        assertThat(Scrape.classic(summary("a")).collisions()).containsExactly(new Collision(Kind.NO_TYPE, "a", "a", 0));
    }

    @Test
    void labelsOfOurOwn_pushAttributesAside() {
        Scrape scrape = Scrape.classic(histogram(
                "a",
                point(
                        3,
                        BOUNDARIES,
                        List.of(1L, 2L),
                        Attributes.builder()
                                .put("le", "mine")
                                .put("otel.scope.name", "too")
                                .build())));

        assertThat(scrape.text())
                .contains(
                        "a_bucket{exported_le=\"mine\",exported_otel_scope_name=\"too\",otel_scope_name=\"weir\",le=\"1.0\"} 1");
    }

    @Test
    void theOrderOfCollection_changesNothing() {
        List<MetricData> metrics = new ArrayList<>(List.of(
                counter("a.b", point(1L, NONE)),
                counter("a_b", point(2L, NONE)).describedAs("another help"),
                gauge("a_b", point(3.0, NONE)),
                gauge("c", point(1.5, of("k", "x\u0001")), point(2.5, of("k", "x\u0000")))
                        .from("one"),
                gauge("c", point(3.5, of("k", "y"))).from("two"),
                histogram("d", point(3, BOUNDARIES, List.of(1L, 2L), NONE)),
                histogram("d", point(3, List.of(2.0), List.of(1L, 2L), NONE)).describedAs("other buckets"),
                gauge("d_sum", point(3.0, NONE))));
        Scrape first = Scrape.classic(metrics.toArray(MetricData[]::new));
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(metrics, random);
            Scrape again = Scrape.classic(metrics.toArray(MetricData[]::new));
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.collisions()).isEqualTo(first.collisions());
        }
        assertThat(first.parsed().values("c")).containsEntry("{k=x\ufffd}", 2.5);
    }

    @Test
    void theOrderOfPoints_changesNoValue() {
        CollectedMetric one = gauge("c", point(1.5, of("k", "x\u0001")), point(2.5, of("k", "x\u0000")));
        CollectedMetric other = gauge("c", point(2.5, of("k", "x\u0000")), point(1.5, of("k", "x\u0001")));

        assertThat(Scrape.classic(one).text()).isEqualTo(Scrape.classic(other).text());
    }
}
