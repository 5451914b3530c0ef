package dev.weir.metrics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.destination.Outcome;
import dev.weir.metrics.destination.RecordingExporter;
import dev.weir.metrics.destination.ShutdownReport;
import dev.weir.metrics.filter.MeterFilter;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShutdownTest {
    private final AggregateMeterProvider provider = AggregateMeterProvider.create(misuse -> {});
    private final Meter meter = provider.get("acme.meter");

    @Test
    void exporterThatConfirms_isReportedAsDelivered_withTheLastMeasurements() {
        RecordingExporter exporter = RecordingExporter.succeeding();
        provider.replace(Destination.PUBLIC, exporter.provider());
        meter.counterBuilder("a").build().add(1);

        ShutdownReport report = provider.shutdown();

        assertThat(report.outcome(Destination.PUBLIC).status()).isEqualTo(Outcome.Status.DELIVERED);
        assertThat(report.outcome(Destination.PRIVATE).status()).isEqualTo(Outcome.Status.UNUSED);
        assertThat(report.isOk()).isTrue();
        assertThat(exporter.names()).contains("a");
    }

    @Test
    void observables_areInTheLastExport() {
        RecordingExporter exporter = RecordingExporter.succeeding();
        provider.replace(Destination.PUBLIC, exporter.provider());
        meter.gaugeBuilder("gauge").buildWithCallback(observed -> observed.record(1));

        provider.shutdown();

        assertThat(exporter.names()).contains("gauge");
    }

    @Test
    void exporterThatFailsItsLastExport_isReportedAsFailed_thoughTheSdkCallsItASuccess() {
        RecordingExporter exporter = new RecordingExporter(step -> step.equals("export")
                ? CompletableResultCode.ofExceptionalFailure(new IllegalStateException("refused"))
                : CompletableResultCode.ofSuccess());
        provider.replace(Destination.PUBLIC, exporter.provider());
        meter.counterBuilder("a").build().add(1);

        ShutdownReport report = provider.shutdown();

        assertThat(report.isOk()).isFalse();
        assertThat(report.outcome(Destination.PUBLIC))
                .isEqualTo(new Outcome(
                        Outcome.Status.FAILED,
                        "the last export was not delivered: java.lang.IllegalStateException: refused"));
    }

    @Test
    void exporterThatThrows_isReportedAsFailed() {
        RecordingExporter exporter = new RecordingExporter(step -> {
            throw new IllegalStateException("broken at " + step);
        });
        provider.replace(Destination.PUBLIC, exporter.provider());
        meter.counterBuilder("a").build().add(1);

        assertThat(provider.shutdown().outcome(Destination.PUBLIC).status()).isEqualTo(Outcome.Status.FAILED);
    }

    @Test
    void exporterThatCannotShutDown_isReportedAsFailed() {
        RecordingExporter exporter = new RecordingExporter(step ->
                step.equals("shutdown") ? CompletableResultCode.ofFailure() : CompletableResultCode.ofSuccess());
        provider.replace(Destination.PUBLIC, exporter.provider());

        assertThat(provider.shutdown().outcome(Destination.PUBLIC))
                .isEqualTo(new Outcome(Outcome.Status.FAILED, "closing failed"));
    }

    @Test
    void exporterThatHangs_isTimedOut_andDelaysNoOther() {
        CountDownLatch never = new CountDownLatch(1);
        RecordingExporter hanging = new RecordingExporter(step -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return CompletableResultCode.ofSuccess();
        });
        RecordingExporter well = RecordingExporter.succeeding();
        provider.replace(Destination.PUBLIC, hanging.provider());
        provider.replace(Destination.PUBLIC_PROMETHEUS, well.provider());
        meter.counterBuilder("a").build().add(1);
        long start = System.nanoTime();

        ShutdownReport report = provider.shutdown(Duration.ofMillis(300));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(report).hasToString("""
                        PUBLIC: TIMED_OUT (not closed within 300 ms)
                        PUBLIC_PROMETHEUS: DELIVERED (closed, the last export was delivered)
                        PRIVATE: UNUSED (nothing to close)""");
        assertThat(report.isOk()).isFalse();
        never.countDown();
    }

    @Test
    void scrapedDestination_isClosed_withoutAClaimOfDelivery() {
        provider.replace(
                Destination.PUBLIC_PROMETHEUS,
                FilteredMeterProvider.of(
                        ThreeDestinations.sdk(InMemoryMetricReader.create()), MeterFilter.acceptEverything()));

        assertThat(provider.shutdown().outcome(Destination.PUBLIC_PROMETHEUS).status())
                .isEqualTo(Outcome.Status.CLOSED);
    }

    @Test
    void providerOfAnotherMake_isClosedIfItCanBe_andItsFailureIsReported() {
        provider.replace(
                Destination.PUBLIC, FilteredMeterProvider.of(new BrokenProvider(), MeterFilter.acceptEverything()));

        assertThat(provider.shutdown().outcome(Destination.PUBLIC))
                .isEqualTo(new Outcome(
                        Outcome.Status.FAILED, "closing failed: java.lang.IllegalStateException: can't close"));
    }

    @Test
    void secondShutdown_hasNothingToDo() {
        provider.replace(Destination.PUBLIC, RecordingExporter.succeeding().provider());
        provider.shutdown();

        ShutdownReport second = provider.shutdown();

        assertThat(second.outcomes()).isEmpty();
        assertThat(second.isOk()).isTrue();
    }

    @Test
    void afterShutdown_everyUseIsAQuietNoOp() throws Exception {
        RecordingExporter exporter = RecordingExporter.succeeding();
        provider.replace(Destination.PUBLIC, exporter.provider());
        LongCounter before = meter.counterBuilder("before").build();
        AutoCloseable gauge = meter.gaugeBuilder("gauge").buildWithCallback(observed -> observed.record(1));
        provider.shutdown();
        exporter.metrics.clear();

        before.add(1);
        meter.counterBuilder("after").build().add(1);
        meter.gaugeBuilder("late")
                .buildWithCallback(observed -> observed.record(1))
                .close();
        provider.get("another").histogramBuilder("h").build().record(1);
        gauge.close();

        assertThat(before.isEnabled()).isFalse();
        assertThat(exporter.names()).isEmpty();
    }

    @Test
    void exporterThatRecordsMetricsWhileItShutsDown_doesNotDeadlock() {
        AtomicInteger steps = new AtomicInteger();
        RecordingExporter exporter = new RecordingExporter(step -> {
            steps.incrementAndGet();
            Meter own = provider.get("exporter");
            own.counterBuilder("exporter." + step).build().add(1);
            own.gaugeBuilder("exporter.gauge." + step).buildWithCallback(observed -> observed.record(1));
            return CompletableResultCode.ofSuccess();
        });
        provider.replace(Destination.PUBLIC, exporter.provider());
        meter.counterBuilder("a").build().add(1);

        ShutdownReport report = provider.shutdown(Duration.ofSeconds(20));

        assertThat(report.outcome(Destination.PUBLIC).status()).isEqualTo(Outcome.Status.DELIVERED);
        assertThat(steps).hasValueGreaterThanOrEqualTo(2);
    }

    @Test
    void exporterThatRecordsWhileItIsReplaced_doesNotDeadlock_andTheNextIsLive() {
        RecordingExporter first = new RecordingExporter(step -> {
            provider.get("exporter").counterBuilder("exporter." + step).build().add(1);
            return CompletableResultCode.ofSuccess();
        });
        RecordingExporter second = RecordingExporter.succeeding();
        provider.replace(Destination.PUBLIC, first.provider());
        meter.counterBuilder("a").build().add(1);

        FilteredMeterProvider retired = provider.replace(Destination.PUBLIC, second.provider());
        ((SdkMeterProvider) retired.provider()).close();
        provider.shutdown();

        assertThat(first.names()).contains("a");
        assertThat(second.names()).contains("exporter.export", "exporter.shutdown");
    }

    private static final class BrokenProvider implements MeterProvider, AutoCloseable {
        @Override
        public MeterBuilder meterBuilder(String name) {
            return MeterProvider.noop().meterBuilder(name);
        }

        @Override
        public void close() {
            throw new IllegalStateException("can't close");
        }
    }
}
