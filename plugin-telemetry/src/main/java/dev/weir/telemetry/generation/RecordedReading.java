package dev.weir.telemetry.generation;

import dev.weir.telemetry.generation.instrument.StreamKey;
import dev.weir.telemetry.generation.point.PointMetric;
import dev.weir.telemetry.generation.shape.Stream;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One reading of what was recorded, oldest generation first. What moves from an older to a newer generation meanwhile is
 * added to the newer before it is taken from the older, so this order may see it twice for a moment, but never misses it.
 */
final class RecordedReading {
    private final Chain chain;
    private final List<Map<StreamKey, MetricData>> readings;

    private RecordedReading(Chain chain, List<Map<StreamKey, MetricData>> readings) {
        this.chain = chain;
        this.readings = readings;
    }

    /** Reads all generations, those included that are activated meanwhile. The caller excludes folding. */
    static RecordedReading take(Supplier<Chain> current) {
        List<Map<StreamKey, MetricData>> readings = new ArrayList<>();
        Chain chain = current.get();
        while (readings.size() < chain.generations().size()) {
            Generation next = chain.generations().get(readings.size());
            readings.add(Generation.byKey(next.provider().collectRecorded()));
            chain = longer(chain, current.get());
        }
        return new RecordedReading(chain, readings);
    }

    // A chain that was closed meanwhile is read as it was.
    private static Chain longer(Chain before, Chain now) {
        return now.closed() ? before : now;
    }

    Chain chain() {
        return chain;
    }

    /** Each stream that goes on, from all generations that it went through in this form. */
    List<MetricData> merged(long now) {
        Set<StreamKey> keys = new LinkedHashSet<>(chain.base().keySet());
        readings.forEach(reading -> keys.addAll(reading.keySet()));
        List<MetricData> merged = new ArrayList<>(keys.size());
        for (StreamKey key : keys) {
            MetricData metric = merged(key, now);
            if (metric != null) {
                merged.add(metric);
            }
        }
        return merged;
    }

    private @Nullable MetricData merged(StreamKey key, long now) {
        int newest = chain.placeOf(key);
        Stream stream = chain.stream(key);
        if (stream == null) {
            return null;
        }
        List<MetricData> parts = new ArrayList<>();
        boolean onlyRead = !addParts(key, stream, newest, parts);
        Collections.reverse(parts);
        if (parts.isEmpty()) {
            return null;
        }
        Merge merge = new Merge(stream);
        MetricData metric = onlyRead && parts.size() == 1 ? merge.capped(parts.get(0)) : merge.of(parts, now);
        return PointMetric.describedBy(metric, resource(), stream.description());
    }

    /** Adds what is read, newest first, and answers whether the oldest of it is from the base. */
    private boolean addParts(StreamKey key, Stream stream, int newest, List<MetricData> parts) {
        Stream later = stream;
        for (int i = newest; i >= 0; i--) {
            Stream earlier = chain.generations().get(i).stream(key);
            if (earlier == null || !later.continues(earlier)) {
                return false;
            }
            MetricData part = readings.get(i).get(key);
            if (part != null) {
                parts.add(part);
            }
            later = earlier;
        }
        FoldedMetric folded = chain.base().get(key);
        if (folded == null || !later.continues(folded.stream())) {
            return false;
        }
        parts.add(folded.metric());
        return true;
    }

    private Resource resource() {
        return chain.generations()
                .get(chain.generations().size() - 1)
                .provider()
                .shape()
                .resource();
    }
}
