package dev.weir.metrics.tasks.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.metrics.aggregate.ThreeDestinations;
import dev.weir.metrics.tasks.TaskScope;
import dev.weir.metrics.tasks.Tasks;
import dev.weir.metrics.tasks.bucket.BucketRules;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RealTimeFactorTest {
    private final TaskScope scope = new TaskScope();

    private enum Stage implements MediaStage {
        VAD,
        TRANSCRIPTION,
        WRONG {
            @Override
            public String metricPrefix() {
                return "9 lives";
            }
        }
    }

    @AfterEach
    void close() {
        scope.close();
    }

    private void process(@Nullable Duration media, long millis) {
        try (RealTimeFactor factor = RealTimeFactor.start(Stage.VAD, media)) {
            scope.clock.advanceMillis(millis);
            factor.succeeded();
        }
    }

    private HistogramPointData only(String name) {
        assertThat(metric(name).getHistogramData().getPoints()).hasSize(1);
        return metric(name).getHistogramData().getPoints().iterator().next();
    }

    private MetricData metric(String name) {
        return ThreeDestinations.metric(scope.collected(), name);
    }

    private boolean isThere(String name) {
        return scope.collected().stream().anyMatch(metric -> metric.getName().equals(name));
    }

    @Test
    void theMediasDuration_theTimeSpent_andTheirRatio_areRecorded() {
        Tasks.configure(scope.settings());
        process(Duration.ofMillis(2_500), 500);

        assertThat(only("vad.media.duration").getSum()).isEqualTo(2.5);
        assertThat(only("vad.processing.duration").getSum()).isEqualTo(0.5);
        assertThat(only("vad.real_time_factor").getSum()).isEqualTo(0.2);
        assertThat(only("vad.real_time_factor").getAttributes())
                .isEqualTo(Attributes.of(AttributeKey.stringKey("outcome"), "ok"));
        assertThat(metric("vad.media.duration").getUnit()).isEqualTo("s");
        assertThat(metric("vad.processing.duration").getUnit()).isEqualTo("s");
        assertThat(metric("vad.real_time_factor").getUnit()).isEqualTo("1");
        assertThat(scope.collected())
                .allSatisfy(metric -> assertThat(metric.getDescription()).isNotBlank());
        assertThat(isThere("vad.real_time_factor.missing")).isFalse();
    }

    @Test
    void workThatThrows_isRecordedAsFailed() {
        Tasks.configure(scope.settings());
        assertThatThrownBy(() -> {
                    try (RealTimeFactor factor = RealTimeFactor.start(Stage.VAD, Duration.ofSeconds(1))) {
                        scope.clock.advanceMillis(1_500);
                        if (scope.clock.getAsLong() != 0) {
                            throw new IOException("broken");
                        }
                        factor.succeeded();
                    }
                })
                .isInstanceOf(IOException.class);

        assertFailed();
    }

    private void assertFailed() {
        assertThat(only("vad.real_time_factor").getSum()).isEqualTo(1.5);
        for (String name : new String[] {"media.duration", "processing.duration", "real_time_factor"}) {
            assertThat(only("vad." + name).getAttributes())
                    .isEqualTo(Attributes.of(AttributeKey.stringKey("outcome"), "failed"));
        }
    }

    @Test
    void measuredWork_hasTheOutcomeThatItCameTo() throws Exception {
        Tasks.configure(scope.settings());
        assertThat(RealTimeFactor.measure(Stage.TRANSCRIPTION, Duration.ofSeconds(1), () -> "text"))
                .isEqualTo("text");
        assertThatThrownBy(() -> RealTimeFactor.measure(Stage.VAD, Duration.ofSeconds(1), () -> {
                    scope.clock.advanceMillis(1_500);
                    throw new IOException("broken");
                }))
                .isInstanceOf(IOException.class);

        assertThat(only("transcription.real_time_factor").getAttributes())
                .isEqualTo(Attributes.of(AttributeKey.stringKey("outcome"), "ok"));
        assertFailed();
    }

    @Test
    void aSecondClose_recordsNothing() {
        Tasks.configure(scope.settings());
        RealTimeFactor factor = RealTimeFactor.start(Stage.VAD, Duration.ofSeconds(1));
        factor.close();
        factor.close();

        assertThat(only("vad.processing.duration").getCount()).isEqualTo(1);
        assertThat(only("vad.real_time_factor").getCount()).isEqualTo(1);
    }

    @Test
    void mediaOfZeroLength_hasNoRatio_whichIsCounted() {
        Tasks.configure(scope.settings());
        process(Duration.ZERO, 500);

        assertThat(isThere("vad.real_time_factor")).isFalse();
        assertThat(only("vad.media.duration").getSum()).isZero();
        assertThat(only("vad.processing.duration").getSum()).isEqualTo(0.5);
        assertThat(missing("zero")).isEqualTo(1);
    }

    @Test
    void mediaOfUnknownLength_hasNeitherRatioNorDuration_whichIsCounted() {
        Tasks.configure(scope.settings());
        process(null, 500);
        process(Duration.ofSeconds(-1), 500);

        assertThat(isThere("vad.real_time_factor")).isFalse();
        assertThat(isThere("vad.media.duration")).isFalse();
        assertThat(only("vad.processing.duration").getCount()).isEqualTo(2);
        assertThat(missing("unknown")).isEqualTo(2);
    }

    private long missing(String reason) {
        return metric("vad.real_time_factor.missing").getLongSumData().getPoints().stream()
                .filter(point -> reason.equals(point.getAttributes().get(AttributeKey.stringKey("reason"))))
                .mapToLong(point -> point.getValue())
                .sum();
    }

    @Test
    void bucketsAreTheUsualOnes_untilRulesSayOtherwise() {
        Tasks.configure(scope.settings().withBuckets(BucketRules.none().full("transcription.real_time_factor", 1, 2)));
        process(Duration.ofSeconds(1), 500);
        RealTimeFactor.start(Stage.TRANSCRIPTION, Duration.ofSeconds(1)).close();

        assertThat(only("vad.real_time_factor").getBoundaries())
                .containsExactly(
                        0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.75, 2.0, 4.0, 6.0, 8.0,
                        10.0, 15.0);
        assertThat(only("vad.media.duration").getBoundaries())
                .containsExactly(
                        0.25, 0.5, 0.75, 1.0, 2.0, 3.0, 4.0, 5.0, 7.5, 10.0, 15.0, 20.0, 30.0, 60.0, 90.0, 120.0,
                        300.0);
        assertThat(only("vad.processing.duration").getBoundaries())
                .isEqualTo(only("vad.media.duration").getBoundaries());
        assertThat(only("transcription.real_time_factor").getBoundaries()).containsExactly(1.0, 2.0);
    }

    @Test
    void itRecordsToTheProviderOfItsStart_whereverItIsClosed() throws Exception {
        Tasks.configure(scope.settings());
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            RealTimeFactor factor = RealTimeFactor.start(Stage.VAD, Duration.ofSeconds(1));
            other.submit(factor::close).get(10, TimeUnit.SECONDS);
        } finally {
            other.shutdown();
        }

        assertThat(only("vad.real_time_factor").getCount()).isEqualTo(1);
    }

    @Test
    void withoutSettings_theClockIsThePlatforms() {
        RealTimeFactor.start(Stage.VAD, Duration.ofSeconds(1)).close();

        assertThat(only("vad.processing.duration").getSum()).isBetween(0.0, 60.0);
    }

    @Test
    void aPrefixThatNoMetricCanHave_isRefusedAtItsStart() {
        assertThatThrownBy(() -> RealTimeFactor.start(Stage.WRONG, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9 lives.media.duration");
    }
}
