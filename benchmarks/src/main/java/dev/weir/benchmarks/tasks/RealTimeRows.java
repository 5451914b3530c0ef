package dev.weir.benchmarks.tasks;

import dev.weir.benchmarks.record.OperatorsDestinations;
import dev.weir.benchmarks.record.ThreeDestinations;
import dev.weir.metrics.HistogramHandle;
import dev.weir.metrics.Metrics;
import dev.weir.metrics.tasks.realtime.MediaStage;
import dev.weir.metrics.tasks.realtime.RealTimeFactor;
import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;

/** A scope, and the recordings that it makes made by hand: equal buckets, attributes and values. */
public class RealTimeRows {
    private static final Duration MEDIA = Duration.ofSeconds(10);
    private static final double SPENT = 1e-7;

    private enum Stage implements MediaStage {
        VAD
    }

    private static final HistogramHandle MEDIA_DURATION = seconds("benchmark.media.duration");
    private static final HistogramHandle PROCESSING_DURATION = seconds("benchmark.processing.duration");
    private static final HistogramHandle FACTOR = Metrics.histogram("benchmark.factor", "Factors", "1")
            .buckets(0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.75, 2, 4, 6, 8, 10, 15)
            .with("outcome", "ok");

    private static HistogramHandle seconds(String name) {
        return Metrics.histogram(name, "Durations", "s")
                .buckets(0.25, 0.5, 0.75, 1, 2, 3, 4, 5, 7.5, 10, 15, 20, 30, 60, 90, 120, 300)
                .with("outcome", "ok");
    }

    @Benchmark
    public void threeRecordings(ThreeDestinations destinations) {
        recordThree();
    }

    @Benchmark
    public long threeRecordingsAndTwoTimes(ThreeDestinations destinations) {
        long start = System.nanoTime();
        recordThree();
        return System.nanoTime() - start;
    }

    @Benchmark
    public void scope(ThreeDestinations destinations) {
        try (RealTimeFactor factor = RealTimeFactor.start(Stage.VAD, MEDIA)) {
            factor.succeeded();
        }
    }

    @Benchmark
    public void threeRecordingsToTwo(OperatorsDestinations destinations) {
        recordThree();
    }

    @Benchmark
    public void scopeToTwo(OperatorsDestinations destinations) {
        try (RealTimeFactor factor = RealTimeFactor.start(Stage.VAD, MEDIA)) {
            factor.succeeded();
        }
    }

    private static void recordThree() {
        PROCESSING_DURATION.record(SPENT);
        MEDIA_DURATION.record(10);
        FACTOR.record(SPENT / 10);
    }
}
