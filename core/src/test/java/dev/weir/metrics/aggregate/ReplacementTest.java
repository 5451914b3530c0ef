package dev.weir.metrics.aggregate;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.filter.FilterRule;
import dev.weir.metrics.filter.MeterFilter;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReplacementTest {
    private static final MeterFilter EVERYTHING = MeterFilter.acceptEverything();

    private final ThreeDestinations three = ThreeDestinations.unfiltered();
    private final Meter meter = three.provider.get("acme.meter");

    @Test
    void instrumentBuiltBefore_writesIntoTheNewProvider_andTheOthersAreUntouched() {
        LongCounter counter = meter.counterBuilder("a").build();
        counter.add(1);

        InMemoryMetricReader old = three.renew(Destination.PUBLIC, EVERYTHING);
        counter.add(10);

        assertThat(ThreeDestinations.total(old.collectAllMetrics(), "a")).isEqualTo(1);
        assertThat(three.total(Destination.PUBLIC, "a")).isEqualTo(10);
        assertThat(three.total(Destination.PUBLIC_PROMETHEUS, "a")).isEqualTo(11);
        assertThat(three.total(Destination.PRIVATE, "a")).isEqualTo(11);
    }

    @Test
    void preparing_hasNoEffect_untilItIsActivated() {
        LongCounter before = meter.counterBuilder("before").build();
        AtomicInteger calls = new AtomicInteger();
        meter.gaugeBuilder("gauge").ofLongs().buildWithCallback(observed -> observed.record(calls.incrementAndGet()));
        InMemoryMetricReader next = InMemoryMetricReader.create();
        Replacement replacement = three.provider.prepare(
                Destination.PUBLIC, FilteredMeterProvider.of(ThreeDestinations.sdk(next), EVERYTHING));
        LongCounter between = meter.counterBuilder("between").build();
        before.add(1);
        between.add(1);
        assertThat(next.collectAllMetrics()).isEmpty();

        replacement.activate();
        before.add(10);
        between.add(10);

        assertThat(ThreeDestinations.total(next.collectAllMetrics(), "before")).isEqualTo(10);
        assertThat(ThreeDestinations.total(next.collectAllMetrics(), "between")).isEqualTo(10);
        assertThat(ThreeDestinations.metric(next.collectAllMetrics(), "gauge")).isNotNull();
    }

    @Test
    void discardedReplacement_neverRecords() {
        LongCounter counter = meter.counterBuilder("a").build();
        AtomicInteger calls = new AtomicInteger();
        meter.gaugeBuilder("gauge").ofLongs().buildWithCallback(observed -> calls.incrementAndGet());
        InMemoryMetricReader next = InMemoryMetricReader.create();

        three.provider
                .prepare(Destination.PUBLIC, FilteredMeterProvider.of(ThreeDestinations.sdk(next), EVERYTHING))
                .discard();
        counter.add(1);

        assertThat(next.collectAllMetrics()).isEmpty();
        assertThat(calls).hasValue(0);
    }

    @Test
    void providerThatIsReplaced_isHandedBack() {
        FilteredMeterProvider first = FilteredMeterProvider.noop();
        three.provider.replace(Destination.PRIVATE, first);

        assertThat(three.provider.replace(Destination.PRIVATE, FilteredMeterProvider.noop()))
                .isSameAs(first);
    }

    @Test
    void observables_areAttachedToTheNewProvider_andNoLongerToTheOld() {
        meter.counterBuilder("a").buildWithCallback(observed -> observed.record(7));
        ObservableLongMeasurement observer = meter.gaugeBuilder("b").ofLongs().buildObserver();
        meter.batchCallback(() -> observer.record(8), observer);

        InMemoryMetricReader old = three.renew(Destination.PUBLIC, EVERYTHING);

        assertThat(three.total(Destination.PUBLIC, "a")).isEqualTo(7);
        assertThat(three.metric(Destination.PUBLIC, "b"))
                .hasLongGaugeSatisfying(gauge -> gauge.hasPointsSatisfying(point -> point.hasValue(8)));
        assertThat(old.collectAllMetrics()).isEmpty();
        assertThat(three.total(Destination.PRIVATE, "a")).isEqualTo(7);
    }

    @Test
    void closedObservable_isGoneEverywhere_alsoAfterALaterReplacement() throws Exception {
        AutoCloseable gauge = meter.gaugeBuilder("a").ofLongs().buildWithCallback(observed -> observed.record(1));
        ObservableLongMeasurement observer = meter.gaugeBuilder("b").ofLongs().buildObserver();
        AutoCloseable batch = meter.batchCallback(() -> observer.record(8), observer);
        assertThat(three.at(Destination.PUBLIC)).hasSize(2);

        gauge.close();
        batch.close();
        gauge.close();
        three.renew(Destination.PRIVATE, EVERYTHING);

        for (Destination destination : Destination.values()) {
            assertThat(three.at(destination)).isEmpty();
        }
    }

    @Test
    void observableBuiltInsideACallback_doesNotBlock_andIsThereAtTheNextCollection() {
        AtomicInteger built = new AtomicInteger();
        meter.counterBuilder("outer").buildWithCallback(observed -> {
            if (built.getAndIncrement() == 0) {
                meter.counterBuilder("inner").buildWithCallback(inner -> inner.record(1));
            }
            observed.record(1);
        });

        three.at(Destination.PUBLIC);

        assertThat(three.total(Destination.PUBLIC, "inner")).isEqualTo(1);
    }

    @Test
    void instrumentThatOnlyTheNewFilterWants_recordsFromThenOn() {
        three.renew(Destination.PUBLIC, EVERYTHING.denying(FilterRule.instrument("a")));
        LongCounter counter = meter.counterBuilder("a").build();
        counter.add(1);
        assertThat(three.at(Destination.PUBLIC)).isEmpty();

        three.renew(Destination.PUBLIC, EVERYTHING);
        counter.add(10);

        assertThat(three.total(Destination.PUBLIC, "a")).isEqualTo(10);
    }

    @Test
    void noopProvider_silencesADestination() {
        LongCounter counter = meter.counterBuilder("a").build();
        for (Destination destination : Destination.values()) {
            three.provider.replace(destination, FilteredMeterProvider.noop());
        }

        counter.add(1);

        assertThat(counter.isEnabled()).isFalse();
        assertThat(three.at(Destination.PUBLIC)).isEmpty();
    }

    @Test
    void afterShutdown_preparingIsRefused_andActivatingHandsTheNewProviderBack() {
        FilteredMeterProvider late = FilteredMeterProvider.noop();
        Replacement prepared = three.provider.prepare(Destination.PUBLIC, late);
        three.provider.shutdown();

        assertThat(prepared.activate()).isSameAs(late);
        assertThatIllegalStateException()
                .isThrownBy(() -> three.provider.prepare(Destination.PUBLIC, late))
                .withMessage("this provider was shut down: create another for PUBLIC");
    }

    @Test
    void explanation_namesEachDestinationsDecisionAndRule() {
        ThreeDestinations filtered = ThreeDestinations.filtered();

        assertThat(filtered.provider.explain("weir", "weir.config.tls")).isEqualTo("""
                        weir.config.tls of meter weir
                        PUBLIC refused: denied by instrument weir.config.**
                        PUBLIC_PROMETHEUS refused: denied by instrument weir.config.**
                        PRIVATE accepted: allowed by instrument weir.config.**""");
    }
}
