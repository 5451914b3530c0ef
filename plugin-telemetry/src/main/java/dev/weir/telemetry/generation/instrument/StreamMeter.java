package dev.weir.telemetry.generation.instrument;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.telemetry.generation.builder.Drafts;
import dev.weir.telemetry.generation.builder.SdkBuilders;
import dev.weir.telemetry.generation.builder.StreamTarget;
import dev.weir.telemetry.generation.shape.Stream;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounterBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.metrics.ObservableMeasurement;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A meter whose instruments become streams, each in the SDK's meter for its settings. */
final class StreamMeter implements Meter, StreamTarget {
    private static final Meter NO_OP = MeterProvider.noop().get("");

    private final StreamMeterProvider provider;
    private final InstrumentationScopeInfo scope;
    private final Map<ObservableMeasurement, Meter> owners = new ConcurrentHashMap<>();

    StreamMeter(StreamMeterProvider provider, InstrumentationScopeInfo scope) {
        this.provider = provider;
        this.scope = scope;
    }

    /** The SDK's builders for an instrument; those of a dropped or refused one build no-ops. */
    @Override
    public SdkBuilders builders(InstrumentDefinition instrument) {
        Stream stream = provider.shape().stream(instrument)
                .map(wanted -> provider.claim(scope, wanted))
                .orElse(null);
        return stream == null
                ? new SdkBuilders(NO_OP, instrument.name(), instrument.description(), instrument.unit())
                : new SdkBuilders(
                        provider.sdkMeter(scope, stream.settings()),
                        stream.name(),
                        stream.description(),
                        stream.unit());
    }

    @Override
    public <M extends ObservableMeasurement> M owned(Meter owner, M observer) {
        owners.put(observer, owner);
        return observer;
    }

    @Override
    public LongCounterBuilder counterBuilder(String name) {
        return Drafts.counter(this, name);
    }

    @Override
    public LongUpDownCounterBuilder upDownCounterBuilder(String name) {
        return Drafts.upDownCounter(this, name);
    }

    @Override
    public DoubleHistogramBuilder histogramBuilder(String name) {
        return Drafts.histogram(this, name);
    }

    @Override
    public DoubleGaugeBuilder gaugeBuilder(String name) {
        return Drafts.gauge(this, name);
    }

    /**
     * Registers the callback. Where its observers are kept in several ways it runs once for each in a collection, and
     * the SDK takes from each run what belongs there.
     */
    @Override
    public BatchCallback batchCallback(
            Runnable callback, ObservableMeasurement observable, ObservableMeasurement... more) {
        Map<Meter, List<ObservableMeasurement>> byOwner = new LinkedHashMap<>();
        List<ObservableMeasurement> all = new ArrayList<>(List.of(observable));
        all.addAll(Arrays.asList(more));
        for (ObservableMeasurement one : all) {
            Meter owner = owners.getOrDefault(one, NO_OP);
            byOwner.computeIfAbsent(owner, missing -> new ArrayList<>()).add(one);
        }
        List<BatchCallback> registered = new ArrayList<>();
        byOwner.forEach((owner, own) -> registered.add(owner.batchCallback(
                callback, own.get(0), own.subList(1, own.size()).toArray(ObservableMeasurement[]::new))));
        return new BatchCallback() {
            @Override
            public void close() {
                registered.forEach(BatchCallback::close);
            }
        };
    }
}
