package dev.weir.gateway.endtoend;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How many requests somebody saw, by path and status, such as {@code /items 200}. Immutable. */
record Tally(Map<String, Long> counts) {
    static final Tally NONE = new Tally(Map.of());

    Tally {
        counts = Map.copyOf(counts);
    }

    static Tally of(String path, String status, long count) {
        return new Tally(Map.of(path + " " + status, count));
    }

    Tally plus(Tally other) {
        Map<String, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return new Tally(sum);
    }

    Tally only(Predicate<String> keys) {
        Map<String, Long> kept = new TreeMap<>(counts);
        kept.keySet().removeIf(keys.negate());
        return new Tally(kept);
    }

    long count(String path, String status) {
        return counts.getOrDefault(path + " " + status, 0L);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return new TreeMap<>(counts).toString();
    }
}
