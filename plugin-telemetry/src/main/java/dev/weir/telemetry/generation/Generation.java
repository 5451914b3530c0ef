package dev.weir.telemetry.generation;

import dev.weir.telemetry.generation.instrument.StreamKey;
import dev.weir.telemetry.generation.instrument.StreamMeterProvider;
import dev.weir.telemetry.generation.shape.Stream;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One provider in a chain. Immutable, as to its place there.
 *
 * @param number counts the chain's generations
 * @param settled whether the swap that made it the one recorded to is over, so that it knows all instruments
 * @param retiredAt the monotonic time when another had taken its place; of no meaning for the newest
 */
record Generation(long number, StreamMeterProvider provider, boolean settled, long retiredAt) {

    Generation settledNow() {
        return new Generation(number, provider, true, retiredAt);
    }

    Generation retired(long now) {
        return new Generation(number, provider, settled, now);
    }

    @Nullable
    Stream stream(StreamKey key) {
        return provider.stream(key);
    }

    /** Whether what older generations hold of a stream goes on in this one. */
    boolean continues(StreamKey key, Stream earlier) {
        Stream stream = stream(key);
        return stream == null ? !settled : stream.continues(earlier);
    }

    static Map<StreamKey, MetricData> byKey(Collection<MetricData> metrics) {
        Map<StreamKey, MetricData> byKey = new LinkedHashMap<>();
        metrics.forEach(metric -> byKey.put(StreamKey.of(metric), metric));
        return byKey;
    }
}
