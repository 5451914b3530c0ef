package dev.weir.metrics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.CounterHandle;
import dev.weir.metrics.HistogramHandle;
import dev.weir.metrics.Metrics;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.filter.MeterFilter;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is swapped while threads record, old and new providers together hold exactly what was recorded. */
class ConservationTest {
    private static final int THREADS = 16;
    private static final List<Destination> DESTINATIONS = List.of(Destination.values());
    private static final int SWAPS = 1_000;
    private static final CounterHandle HANDLE = Metrics.counter("weir.handle", "Through a handle", "{call}");
    private static final HistogramHandle SIZES =
            Metrics.histogram("weir.sizes", "Through a histogram", "By").buckets(1, 10);

    private final ThreeDestinations three = ThreeDestinations.unfiltered();
    private AggregateMeterProvider previous;

    @BeforeEach
    void install() {
        previous = CurrentMeterProvider.setProcess(three.provider);
    }

    @AfterEach
    void restore() {
        CurrentMeterProvider.setProcess(previous);
    }

    @Test
    void sixteenThreads_whileEveryDestinationIsSwapped_loseAndDoubleNothing() throws Exception {
        Map<Destination, List<InMemoryMetricReader>> retired = new EnumMap<>(Destination.class);
        AtomicBoolean swapping = new AtomicBoolean(true);
        AtomicLong rounds = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> recorders = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String name = "thread-" + i;
            recorders.add(threads.submit(() -> {
                long mine = 0;
                while (swapping.get()) {
                    HANDLE.add(1);
                    Metrics.counter("weir.line", "Through a one-liner", "{call}", 1, "thread", name);
                    SIZES.record(5, "thread", name);
                    mine++;
                }
                rounds.addAndGet(mine);
            }));
        }
        for (int i = 0; i < SWAPS; i++) {
            Destination destination = DESTINATIONS.get(i % DESTINATIONS.size());
            retired.computeIfAbsent(destination, missing -> new ArrayList<>())
                    .add(three.renew(destination, MeterFilter.acceptEverything()));
        }
        swapping.set(false);
        for (Future<?> recorder : recorders) {
            recorder.get();
        }
        threads.shutdown();

        for (Destination destination : Destination.values()) {
            long handle = three.total(destination, "weir.handle");
            long line = three.total(destination, "weir.line");
            long sizes = histogramCount(three.at(destination));
            for (InMemoryMetricReader reader : retired.getOrDefault(destination, List.of())) {
                Collection<MetricData> metrics = reader.collectAllMetrics();
                handle += ThreeDestinations.total(metrics, "weir.handle");
                line += ThreeDestinations.total(metrics, "weir.line");
                sizes += histogramCount(metrics);
            }
            assertThat(rounds.get()).isPositive();
            assertThat(handle).as("handle at %s", destination).isEqualTo(rounds.get());
            assertThat(line).as("one-liner at %s", destination).isEqualTo(rounds.get());
            assertThat(sizes).as("histogram at %s", destination).isEqualTo(rounds.get());
        }
        assertThat(three.misuses).isEmpty();
    }

    private static long histogramCount(Collection<MetricData> metrics) {
        return metrics.stream()
                .filter(metric -> metric.getName().equals("weir.sizes"))
                .flatMap(metric -> metric.getHistogramData().getPoints().stream())
                .mapToLong(point -> point.getCount())
                .sum();
    }
}
