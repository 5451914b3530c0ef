package dev.weir.metrics.destination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.filter.FilterRule;
import dev.weir.metrics.filter.MeterFilter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FilteredMeterProviderTest {
    private final InMemoryMetricReader reader = InMemoryMetricReader.create();
    private final SdkMeterProvider sdk =
            SdkMeterProvider.builder().registerMetricReader(reader).build();
    private final MeterProvider filtered = FilteredMeterProvider.of(
            sdk,
            MeterFilter.acceptEverything()
                    .denying(FilterRule.instrument("secret.**"), FilterRule.meter("acme.hidden")));
    private final Meter meter =
            filtered.meterBuilder("acme").setInstrumentationVersion("1").build();

    @Test
    void acceptedInstrument_isTheProvidersOwn_withDescriptionAndUnit() {
        assertThat(meter.counterBuilder("open").build())
                .isInstanceOf(sdk.get("acme").counterBuilder("open").build().getClass());
        meter.counterBuilder("open")
                .setDescription("text")
                .setUnit("{x}")
                .build()
                .add(1);

        assertThat(reader.collectAllMetrics()).singleElement().satisfies(metric -> {
            assertThat(metric.getDescription()).isEqualTo("text");
            assertThat(metric.getUnit()).isEqualTo("{x}");
            assertThat(metric.getInstrumentationScopeInfo().getVersion()).isEqualTo("1");
        });
    }

    @Test
    void refusedInstruments_areNoOps_whateverTheirKind() {
        AtomicInteger calls = new AtomicInteger();
        meter.counterBuilder("secret.a").build().add(1);
        meter.upDownCounterBuilder("secret.b").build().add(1);
        meter.histogramBuilder("secret.c").build().record(1);
        meter.gaugeBuilder("secret.d").build().set(1);
        meter.gaugeBuilder("secret.e").buildWithCallback(observed -> calls.incrementAndGet());

        assertThat(meter.counterBuilder("secret.a").build().isEnabled()).isFalse();
        assertThat(reader.collectAllMetrics()).isEmpty();
        assertThat(calls).hasValue(0);
    }

    @Test
    void meterThatIsRefused_recordsNothing() {
        filtered.get("acme.hidden").counterBuilder("open").build().add(1);

        assertThat(reader.collectAllMetrics()).isEmpty();
    }

    @Test
    void batchCallback_isCalledForTheObserversThatPass() {
        ObservableLongMeasurement open = meter.counterBuilder("open").buildObserver();
        ObservableLongMeasurement secret = meter.counterBuilder("secret.a").buildObserver();
        meter.batchCallback(
                () -> {
                    open.record(1);
                    secret.record(1);
                },
                secret,
                open);

        assertThat(reader.collectAllMetrics()).extracting(MetricData::getName).containsExactly("open");
    }

    @Test
    void batchCallbackWhoseObserversAreAllRefused_isNeverCalled() {
        AtomicInteger calls = new AtomicInteger();
        ObservableLongMeasurement secret = meter.counterBuilder("secret.a").buildObserver();

        meter.batchCallback(calls::incrementAndGet, secret).close();
        reader.collectAllMetrics();

        assertThat(calls).hasValue(0);
    }

    @Test
    void meterOfAProviderWithoutReaders_acceptsNothing() {
        FilteredMeter deaf = (FilteredMeter)
                FilteredMeterProvider.of(SdkMeterProvider.builder().build(), MeterFilter.acceptEverything())
                        .get("acme");

        assertThat(deaf.accepts("open")).isFalse();
    }
}
