package dev.weir.telemetry.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.CounterHandle;
import dev.weir.metrics.HistogramHandle;
import dev.weir.metrics.Metrics;
import dev.weir.metrics.UpDownCounterHandle;
import dev.weir.metrics.UpDownGuard;
import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.telemetry.generation.shape.GenerationShape;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is swapped and folded while threads record and collect, nothing is lost, doubled or seen to fall. */
@Timeout(120)
class ChainConservationTest {
    private static final int RECORDERS = 16;
    private static final CounterHandle CALLS = Metrics.counter("chain.calls", "Calls", "{call}");
    private static final HistogramHandle SIZES =
            Metrics.histogram("chain.sizes", "Sizes", "By").buckets(1, 10);
    private static final UpDownCounterHandle OPEN = Metrics.upDownCounter("chain.open", "Open", "{thing}");
    private static final long OBSERVED = 42;

    private final List<GenerationShape> shapes = List.of(
            Shapes.of(),
            Shapes.of(Shapes.describing("chain.calls", "Calls, described by a view", null)),
            Shapes.limitedTo(500),
            Shapes.of(Shapes.limiting("chain.*", 300)));

    private final Destined destined = Destined.shaped(Shapes.of());
    private final AtomicBoolean recording = new AtomicBoolean(true);
    private final AtomicLong issued = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicLongArray rounds = new AtomicLongArray(RECORDERS);
    private AggregateMeterProvider previous;

    @BeforeEach
    void install() {
        previous = CurrentMeterProvider.setProcess(destined.aggregate);
        destined.aggregate
                .get("test")
                .counterBuilder("chain.observed")
                .buildWithCallback(measurement -> measurement.record(OBSERVED));
    }

    @AfterEach
    void restore() {
        recording.set(false);
        threads.shutdown();
        CurrentMeterProvider.setProcess(previous);
    }

    @Test
    void aThousandSwaps() throws Exception {
        startRecorders();
        AtomicLong collections = startCollectors();
        for (int i = 0; i < 1_000; i++) {
            destined.reload(shapes.get(i % shapes.size()));
        }
        finish();

        assertThat(collections.get()).isPositive();
        assertTotals();
    }

    @Test
    void folds_onceEachThreadHasLeftTheOldGeneration() throws Exception {
        startRecorders();
        startCollectors();
        for (int i = 0; i < 25; i++) {
            destined.reload(shapes.get(i % shapes.size()));
            awaitARoundOfEachRecorder();
            destined.clock.advance(Duration.ofSeconds(61));
            destined.chain.maintain();
            assertThat(destined.chain.size()).isEqualTo(1);
        }
        finish();

        assertTotals();
    }

    private void startRecorders() {
        for (int i = 0; i < RECORDERS; i++) {
            int recorder = i;
            running.add(threads.submit(() -> record(recorder)));
        }
    }

    private void record(int recorder) {
        String name = "thread-" + recorder;
        while (recording.get()) {
            try (UpDownGuard guard = OPEN.hold(1)) {
                CALLS.add(1, "thread", name);
                SIZES.record(5);
            }
            rounds.incrementAndGet(recorder);
            issued.incrementAndGet();
        }
    }

    /** Waits until each recorder has begun and ended a round, so that none is left in what was swapped before. */
    private void awaitARoundOfEachRecorder() {
        for (int i = 0; i < RECORDERS; i++) {
            long begun = rounds.get(i) + 1;
            while (rounds.get(i) <= begun) {
                Thread.onSpinWait();
            }
        }
    }

    private AtomicLong startCollectors() {
        AtomicLong highest = new AtomicLong();
        AtomicLong collections = new AtomicLong();
        for (int i = 0; i < 2; i++) {
            running.add(threads.submit(() -> {
                while (recording.get()) {
                    long before = highest.get();
                    long calls = check();
                    assertThat(calls).isGreaterThanOrEqualTo(before);
                    highest.accumulateAndGet(calls, Math::max);
                    collections.incrementAndGet();
                }
            }));
        }
        return collections;
    }

    /** Collects once, and answers how many calls were counted. */
    private long check() {
        long calls = 0;
        int observed = 0;
        for (MetricData metric : destined.collect()) {
            switch (metric.getName()) {
                case "chain.calls" -> calls = total(metric);
                case "chain.open" -> assertThat(total(metric)).isNotNegative();
                case "chain.observed" -> {
                    observed++;
                    assertThat(total(metric)).isEqualTo(OBSERVED);
                }
                default -> assertThat(metric.getName()).isEqualTo("chain.sizes");
            }
        }
        assertThat(observed).isEqualTo(1);
        return calls;
    }

    private void finish() throws Exception {
        recording.set(false);
        for (Future<?> one : running) {
            one.get();
        }
    }

    private void assertTotals() {
        assertThat(check()).isEqualTo(issued.get());
        HistogramPointData sizes = destined.metric("chain.sizes")
                .orElseThrow()
                .getHistogramData()
                .getPoints()
                .iterator()
                .next();
        assertThat(sizes.getCount()).isEqualTo(issued.get());
        assertThat(sizes.getCounts()).containsExactly(0L, issued.get(), 0L);
        assertThat(sizes.getSum()).isEqualTo(5.0 * issued.get());
        assertThat(destined.sum("chain.open")).isZero();
    }

    private static long total(MetricData metric) {
        return metric.getLongSumData().getPoints().stream()
                .mapToLong(LongPointData::getValue)
                .sum();
    }
}
