package dev.weir.telemetry.generation;

import dev.weir.telemetry.generation.instrument.StreamKey;
import dev.weir.telemetry.generation.shape.Stream;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a generation's callbacks yielded for one stream. */
record Observation(StreamKey key, Stream stream, long generation, MetricData metric) {
    // Each round is a generation that came while callbacks ran, so more than a few take callbacks that hang.
    private static final int MOST_ROUNDS = 16;

    /**
     * Runs the callbacks, and takes for each stream what the newest generation yields. A callback is attached to the
     * newer generation before it is taken off the older, so in this order one of the two yields it; where a still newer
     * one was activated meanwhile, that is asked as well.
     */
    static Collection<Observation> take(Supplier<Chain> current) {
        Map<StreamKey, Observation> taken = new LinkedHashMap<>();
        Chain chain = current.get();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            chain.observed().forEach(generation -> observe(generation, taken));
            Chain now = current.get();
            if (now.activated() == chain.activated()) {
                break;
            }
            chain = now;
        }
        return taken.values();
    }

    private static void observe(Generation generation, Map<StreamKey, Observation> taken) {
        for (MetricData metric : generation.provider().collectObserved()) {
            StreamKey key = StreamKey.of(metric);
            Stream stream = generation.stream(key);
            if (stream != null) {
                taken.put(key, new Observation(key, stream, generation.number(), metric));
            }
        }
    }
}
