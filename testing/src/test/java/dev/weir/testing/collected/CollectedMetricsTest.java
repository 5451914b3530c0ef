package dev.weir.testing.collected;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.Metrics;
import dev.weir.testing.TestMetrics;
import dev.weir.testing.WithMetrics;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import org.junit.jupiter.api.Test;

@WithMetrics
class CollectedMetricsTest {

    @Test
    void metricsAreSorted_byNameAndMeter(TestMetrics metrics) {
        record("c.one", "weir.b");
        record("a.one", "weir.b");
        record("b.one", "weir.c");
        record("b.one", "weir.a");

        assertThat(metrics.collect().all())
                .extracting(metric -> metric.getName() + " "
                        + metric.getInstrumentationScopeInfo().getName())
                .containsExactly("a.one weir.b", "b.one weir.a", "b.one weir.c", "c.one weir.b");
        assertThat(metrics.collect().names()).containsExactly("a.one", "b.one", "c.one");
    }

    @Test
    void aMetricWithoutPoints_isNotThere(TestMetrics metrics) {
        Metrics.observeCounter("acme.silent", "Says nothing", "{hit}", silent -> {});
        Metrics.meterProvider().get("weir.a").counterBuilder("acme.unused").build();

        assertThat(metrics.collect().all()).isEmpty();
    }

    @Test
    void namesAreTakenByTheLetter(TestMetrics metrics) {
        record("acme.hit", "weir.a");

        assertThat(metrics.collect().named("acme.hit")).hasSize(1);
        assertThat(metrics.collect().named("acme.Hit")).isEmpty();
        assertThat(metrics.collect().named("acme")).isEmpty();
    }

    @Test
    void seriesAreThoseOfAllMeters(TestMetrics metrics) {
        record("acme.hit", "weir.a");
        record("acme.hit", "weir.b");
        record("acme.hit", "weir.b");

        assertThat(metrics.collect().seriesOf("acme.hit"))
                .extracting(series -> ((LongPointData) series.point()).getValue())
                .containsExactly(1L, 2L);
        assertThat(metrics.collect().inMeter("weir.b").seriesOf("acme.hit")).hasSize(1);
        assertThat(metrics.collect().seriesOf("acme.hit"))
                .allSatisfy(series -> assertThat(series.kind()).isEqualTo(MetricKind.COUNTER));
    }

    @Test
    void others_canBeLookedAtToo() {
        try (TestMetrics metrics = TestMetrics.onThread()) {
            record("acme.hit", "weir.a");

            CollectedMetrics again = CollectedMetrics.of(metrics.collect().all());
            assertThat(again.toString()).isEqualTo(metrics.collect().toString()).contains("acme.hit");
            assertThat(again.remarks()).isEmpty();
            assertThat(again.snapshotFiles()).isNull();
        }
    }

    private static void record(String name, String meter) {
        Metrics.meterProvider().get(meter).counterBuilder(name).build().add(1);
    }
}
