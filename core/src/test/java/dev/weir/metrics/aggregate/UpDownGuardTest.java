package dev.weir.metrics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.Metrics;
import dev.weir.metrics.UpDownCounterHandle;
import dev.weir.metrics.UpDownGuard;
import dev.weir.metrics.current.ProviderScope;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.destination.RecordingExporter;
import dev.weir.metrics.filter.MeterFilter;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpDownGuardTest {
    private static final UpDownCounterHandle OPEN =
            Metrics.upDownCounter("weir.open", "What is open", "{thing}").with("kind", "test");
    private static final MeterFilter EVERYTHING = MeterFilter.acceptEverything();

    private final ThreeDestinations three = ThreeDestinations.unfiltered();
    private ProviderScope scope;
    private Scope thread;

    @BeforeEach
    void enter() {
        scope = ProviderScope.open("test", three.provider, stray -> {});
        thread = scope.enterThread();
    }

    @AfterEach
    void leave() {
        thread.close();
        scope.close();
    }

    @Test
    void amount_standsUntilTheGuardIsClosed_andClosingAgainChangesNothing() {
        UpDownGuard guard = OPEN.hold(3);
        assertThat(three.total(Destination.PUBLIC, "weir.open")).isEqualTo(3);

        guard.close();
        guard.close();

        assertThat(three.total(Destination.PUBLIC, "weir.open")).isZero();
    }

    @Test
    void guardTakenBeforeASwap_showsInTheNewProvider_andBothReturnToZero() {
        InMemoryMetricReader old;
        try (UpDownGuard guard = OPEN.hold(1)) {
            old = three.renew(Destination.PUBLIC, EVERYTHING);

            assertThat(guard).isNotNull();
            assertThat(three.total(Destination.PUBLIC, "weir.open")).isEqualTo(1);
            assertThat(ThreeDestinations.total(old.collectAllMetrics(), "weir.open"))
                    .isZero();
            assertThat(three.total(Destination.PRIVATE, "weir.open")).isEqualTo(1);
        }

        assertThat(three.total(Destination.PUBLIC, "weir.open")).isZero();
        assertThat(ThreeDestinations.total(old.collectAllMetrics(), "weir.open"))
                .isZero();
        assertThat(three.total(Destination.PRIVATE, "weir.open")).isZero();
    }

    @Test
    void guardTakenWhileNobodyListened_showsOnceSomebodyDoes() {
        for (Destination destination : Destination.values()) {
            three.provider.replace(destination, FilteredMeterProvider.noop());
        }
        UpDownGuard guard = OPEN.hold(2);

        three.renew(Destination.PRIVATE, EVERYTHING);
        assertThat(three.total(Destination.PRIVATE, "weir.open")).isEqualTo(2);

        guard.close();
        assertThat(three.total(Destination.PRIVATE, "weir.open")).isZero();
    }

    @Test
    void fractions_areHeldToo() {
        UpDownGuard guard = Metrics.doubleUpDownCounterGuard("weir.load", "Load", "1", 0.5, "kind", "test");
        three.renew(Destination.PUBLIC, EVERYTHING);
        guard.close();

        assertThat(ThreeDestinations.metric(three.at(Destination.PUBLIC), "weir.load")
                        .getDoubleSumData()
                        .getPoints())
                .singleElement()
                .satisfies(point -> assertThat(point.getValue()).isZero());
    }

    @Test
    void shutdown_leavesWhatIsOpenInTheLastExport() {
        RecordingExporter exporter = RecordingExporter.succeeding();
        three.provider.replace(Destination.PUBLIC, exporter.provider());
        UpDownGuard guard = OPEN.hold(4);

        three.provider.shutdown();

        assertThat(ThreeDestinations.total(exporter.metrics, "weir.open")).isEqualTo(4);
        guard.close();
    }

    @Test
    void guardsOpenedAndClosedWhileProvidersAreSwapped_leaveEveryProviderAtZero_andNoReaderSeesLess() throws Exception {
        List<InMemoryMetricReader> readers = new ArrayList<>();
        CountDownLatch swapped = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> holders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            holders.add(threads.submit(() -> {
                try (Scope entered = scope.enterThread()) {
                    while (swapped.getCount() > 0) {
                        UpDownGuard outer = OPEN.hold(1);
                        OPEN.hold(2).close();
                        outer.close();
                    }
                }
            }));
        }
        long lowest = 0;
        for (int i = 0; i < 300; i++) {
            InMemoryMetricReader old = three.renew(Destination.PUBLIC, EVERYTHING);
            readers.add(old);
            lowest = Math.min(lowest, ThreeDestinations.total(old.collectAllMetrics(), "weir.open"));
            lowest = Math.min(lowest, three.total(Destination.PUBLIC, "weir.open"));
        }
        swapped.countDown();
        for (Future<?> holder : holders) {
            holder.get();
        }
        threads.shutdown();

        assertThat(lowest).isZero();
        assertThat(three.total(Destination.PUBLIC, "weir.open")).isZero();
        assertThat(readers)
                .allSatisfy(reader -> assertThat(ThreeDestinations.total(reader.collectAllMetrics(), "weir.open"))
                        .isZero());
    }
}
