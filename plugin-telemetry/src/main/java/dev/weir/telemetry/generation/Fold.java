package dev.weir.telemetry.generation;

import dev.weir.telemetry.generation.instrument.StreamKey;
import dev.weir.telemetry.generation.point.PointMetric;
import dev.weir.telemetry.generation.point.Points;
import dev.weir.telemetry.generation.shape.Stream;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves the numbers of a chain's oldest generation to the base. Of streams that don't go on in the next generation
 * nothing is kept, so the base is never larger than what the next generation may hold itself.
 */
final class Fold {
    private final Generation oldest;
    private final Generation next;
    private final Map<StreamKey, FoldedMetric> base;

    Fold(Chain chain) {
        this.oldest = chain.generations().get(0);
        this.next = chain.generations().get(1);
        this.base = chain.base();
    }

    /** The base with the oldest generation's numbers of now. */
    Map<StreamKey, FoldedMetric> newBase(long now) {
        Map<StreamKey, MetricData> reading = Generation.byKey(oldest.provider().collectRecorded());
        Set<StreamKey> keys = new LinkedHashSet<>(base.keySet());
        keys.addAll(reading.keySet());
        Map<StreamKey, FoldedMetric> folded = new HashMap<>();
        for (StreamKey key : keys) {
            Stream stream = oldest.stream(key);
            if (stream != null && next.continues(key, stream)) {
                List<MetricData> parts = parts(key, stream, reading.get(key));
                Stream later = next.stream(key);
                if (!parts.isEmpty()) {
                    folded.put(key, fold(later == null ? stream : later, parts, now));
                }
            }
        }
        return folded;
    }

    private List<MetricData> parts(StreamKey key, Stream stream, @Nullable MetricData read) {
        List<MetricData> parts = new ArrayList<>();
        FoldedMetric before = base.get(key);
        if (before != null && stream.continues(before.stream())) {
            parts.add(before.metric());
        }
        if (read != null) {
            parts.add(read);
        }
        return parts;
    }

    private static FoldedMetric fold(Stream stream, List<MetricData> parts, long now) {
        MetricData sum = new Merge(stream).of(parts, now);
        return new FoldedMetric(
                stream,
                PointMetric.of(
                        sum,
                        sum.getData().getPoints().stream()
                                .map(Points::withoutExemplars)
                                .toList()));
    }
}
