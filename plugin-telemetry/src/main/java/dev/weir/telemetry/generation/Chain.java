package dev.weir.telemetry.generation;

import dev.weir.telemetry.generation.instrument.StreamKey;
import dev.weir.telemetry.generation.instrument.StreamMeterProvider;
import dev.weir.telemetry.generation.shape.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a chain consists of at one moment. Immutable.
 *
 * @param generations oldest first
 * @param base the numbers of generations that are closed
 * @param activated how many generations there were in all
 */
record Chain(List<Generation> generations, Map<StreamKey, FoldedMetric> base, long activated, boolean closed) {
    static final Chain EMPTY = new Chain(List.of(), Map.of(), 0, false);

    Chain {
        generations = List.copyOf(generations);
    }

    Chain with(StreamMeterProvider provider) {
        if (closed) {
            return this;
        }
        List<Generation> longer = new ArrayList<>(generations);
        longer.add(new Generation(activated + 1, provider, false, 0));
        return new Chain(longer, base, activated + 1, false);
    }

    /** The chain after the swap to its newest generation. */
    Chain settled(long now) {
        List<Generation> settled = new ArrayList<>(generations);
        int last = settled.size() - 1;
        if (last >= 0) {
            settled.set(last, settled.get(last).settledNow());
        }
        if (last > 0) {
            settled.set(last - 1, settled.get(last - 1).retired(now));
        }
        return new Chain(settled, base, activated, closed);
    }

    /** The chain without its oldest generation, whose numbers are in the new base. */
    Chain folded(Map<StreamKey, FoldedMetric> newBase) {
        return closed ? this : new Chain(generations.subList(1, generations.size()), newBase, activated, false);
    }

    Chain end() {
        return new Chain(List.of(), Map.of(), activated, true);
    }

    @Nullable
    Generation newest() {
        return generations.isEmpty() ? null : generations.get(generations.size() - 1);
    }

    /** The generations whose callbacks may run: during a swap the last two, oldest first. */
    List<Generation> observed() {
        Generation newest = newest();
        int from = newest == null || newest.settled() ? 1 : 2;
        return generations.subList(Math.max(0, generations.size() - from), generations.size());
    }

    /**
     * The place of the newest generation that has a stream, or -1 where the stream is gone. The instruments of a
     * generation that isn't settled may be on their way to it.
     */
    int placeOf(StreamKey key) {
        for (int i = generations.size() - 1; i >= 0; i--) {
            if (generations.get(i).stream(key) != null) {
                return i;
            }
            if (generations.get(i).settled()) {
                return -1;
            }
        }
        return -1;
    }

    @Nullable
    Stream stream(StreamKey key) {
        int place = placeOf(key);
        return place < 0 ? null : generations.get(place).stream(key);
    }
}
