package dev.weir.telemetry.generation.instrument;

import dev.weir.telemetry.generation.shape.GenerationShape;
import dev.weir.telemetry.generation.shape.Stream;
import dev.weir.telemetry.generation.shape.StreamSettings;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A meter provider that keeps measurements as a shape says, in one provider of the SDK for each distinct way of keeping
 * them. Two instruments that would end in one stream are never both kept: the second records nothing.
 */
public final class StreamMeterProvider implements MeterProvider {
    private static final System.Logger LOG = System.getLogger(StreamMeterProvider.class.getName());

    private final GenerationShape shape;
    private final Clock clock;
    private final Map<StreamSettings, Tap> taps = new ConcurrentHashMap<>();
    private final Map<StreamKey, Stream> streams = new ConcurrentHashMap<>();
    private final Map<InstrumentationScopeInfo, StreamMeter> meters = new ConcurrentHashMap<>();

    public StreamMeterProvider(GenerationShape shape, Clock clock) {
        this.shape = shape;
        this.clock = clock;
    }

    public GenerationShape shape() {
        return shape;
    }

    @Override
    public MeterBuilder meterBuilder(@Nullable String name) {
        return new StreamMeterBuilder(this, name == null ? "" : name);
    }

    /** The stream that goes by this key, or null where no instrument built so far has it. */
    public @Nullable Stream stream(StreamKey key) {
        return streams.get(key);
    }

    /** The streams of all instruments built so far. */
    public Map<StreamKey, Stream> streams() {
        return Map.copyOf(streams);
    }

    /** Collects what was recorded. No callback runs. */
    public List<MetricData> collectRecorded() {
        return collect(false);
    }

    /** Collects what callbacks yield, on the calling thread. */
    public List<MetricData> collectObserved() {
        return collect(true);
    }

    private List<MetricData> collect(boolean observed) {
        List<MetricData> collected = new ArrayList<>();
        for (Tap tap : taps.values()) {
            if (tap.settings().observed() == observed) {
                collected.addAll(tap.collect());
            }
        }
        return collected;
    }

    /** Lets go of what was kept. */
    public void close() {
        taps.values().forEach(tap -> tap.provider().shutdown());
    }

    /** The one meter of a scope, which knows all of its observers. */
    StreamMeter meter(InstrumentationScopeInfo scope) {
        return meters.computeIfAbsent(scope, missing -> new StreamMeter(this, missing));
    }

    /** The SDK's meter for a scope's streams of these settings. */
    Meter sdkMeter(InstrumentationScopeInfo scope, StreamSettings settings) {
        Tap tap = taps.computeIfAbsent(settings, missing -> new Tap(missing, shape.resource(), clock));
        MeterBuilder builder = tap.provider().meterBuilder(scope.getName());
        String version = scope.getVersion();
        String schemaUrl = scope.getSchemaUrl();
        if (version != null) {
            builder.setInstrumentationVersion(version);
        }
        if (schemaUrl != null) {
            builder.setSchemaUrl(schemaUrl);
        }
        return builder.build();
    }

    /** The stream for an instrument: the first of its key decides; null where that is another instrument's. */
    @Nullable
    Stream claim(InstrumentationScopeInfo scope, Stream wanted) {
        Stream first = streams.putIfAbsent(new StreamKey(scope, wanted.identity()), wanted);
        if (first == null || first.isOfInstrument(wanted)) {
            return first == null ? wanted : first;
        }
        LOG.log(
                System.Logger.Level.WARNING,
                () -> "two instruments of meter \"" + scope.getName() + "\" would both be called \"" + wanted.name()
                        + "\": " + first.instrument() + ", then " + wanted.instrument()
                        + ". The second is not kept; give it another name with a view");
        return null;
    }
}
