package dev.weir.telemetry.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.generation.point.Points;
import dev.weir.telemetry.generation.point.SeriesLimit;
import dev.weir.telemetry.generation.shape.GenerationShape;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The most series of a metric, exactly, and nothing lost to it. */
class SeriesLimitTest {
    private static final AttributeKey<Long> USER = AttributeKey.longKey("user");

    private static void call(Destined destined, int from, int to) {
        var counter = destined.meter.counterBuilder("calls").build();
        for (long user = from; user < to; user++) {
            counter.add(1, Attributes.of(USER, user));
            destined.clock.advance(Duration.ofMillis(1));
        }
    }

    private static double total(List<PointData> points) {
        return points.stream().mapToDouble(Points::amount).sum();
    }

    private static PointData rest(List<PointData> points) {
        return points.stream().filter(SeriesLimit::isRest).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void theLimitIncludesTheSeriesForTheRest(int limit) {
        for (GenerationShape shape : List.of(Shapes.limitedTo(limit), Shapes.of(Shapes.limiting("calls", limit)))) {
            Destined destined = Destined.shaped(shape);
            call(destined, 0, 25);

            List<PointData> points = destined.points("calls");
            assertThat(points).hasSize(limit);
            assertThat(total(points)).isEqualTo(25);
            assertThat(Points.amount(rest(points))).isEqualTo(25 - (limit - 1));
        }
    }

    @Test
    void itHoldsAlsoWhenThreadsRaceForTheLastPlaces() throws Exception {
        Destined destined = Destined.shaped(Shapes.limitedTo(100));
        var counter = destined.meter.counterBuilder("calls").build();
        int threads = 16;
        CountDownLatch start = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            long first = i * 1_000L;
            pool.execute(() -> {
                start.countDown();
                try {
                    start.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                for (long user = first; user < first + 1_000; user++) {
                    counter.add(1, Attributes.of(USER, user));
                }
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(destined.points("calls")).hasSize(100);
        assertThat(total(destined.points("calls"))).isEqualTo(16_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatTwoGenerationsHoldTogetherIsLimitedToo_andTheOldSeriesKeepTheirPlace(boolean folded) {
        Destined destined = Destined.shaped(Shapes.limitedTo(10));
        call(destined, 0, 9);
        destined.reload(Shapes.limitedTo(10));
        if (folded) {
            destined.clock.advance(Duration.ofSeconds(61));
        }
        call(destined, 5, 14);

        List<PointData> points = destined.points("calls");
        assertThat(points).hasSize(10);
        assertThat(total(points)).isEqualTo(18);
        assertThat(rest(points))
                .extracting(point -> ((LongPointData) point).getValue())
                .isEqualTo(5L);
        assertThat(points.stream()
                        .filter(point -> !SeriesLimit.isRest(point))
                        .map(point -> point.getAttributes().get(USER))
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSmallerLimitMovesTheYoungestToTheRest(boolean folded) {
        Destined destined = Destined.shaped(Shapes.limitedTo(10));
        call(destined, 0, 20);
        destined.reload(Shapes.limitedTo(5));
        if (folded) {
            destined.clock.advance(Duration.ofSeconds(61));
        }

        List<PointData> points = destined.points("calls");
        assertThat(points).hasSize(5);
        assertThat(total(points)).isEqualTo(20);
        assertThat(Points.amount(rest(points))).isEqualTo(16);
    }

    @Test
    void observedSeriesAreLimited() {
        Destined destined = Destined.shaped(Shapes.limitedTo(10));
        destined.meter.counterBuilder("observed").buildWithCallback(measurement -> {
            for (long user = 0; user < 20; user++) {
                measurement.record(1, Attributes.of(USER, user));
            }
        });

        assertThat(destined.points("observed")).hasSize(10);
        assertThat(total(destined.points("observed"))).isEqualTo(20);
    }
}
