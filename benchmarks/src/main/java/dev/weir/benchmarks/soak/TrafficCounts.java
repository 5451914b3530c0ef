package dev.weir.benchmarks.soak;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the clients know of their requests. Safe for any thread. */
final class TrafficCounts {
    private final LongAdder sent = new LongAdder();
    private final LongAdder left = new LongAdder();
    private final LongAdder broken = new LongAdder();
    private final Map<Integer, LongAdder> answered = new ConcurrentHashMap<>();

    /** A request is sent, or so much of it that the gateway has to know of it. */
    void sent() {
        sent.increment();
    }

    /** A whole response was read. */
    void answered(int status) {
        answered.computeIfAbsent(status, key -> new LongAdder()).increment();
    }

    /** The client did not wait for the end. */
    void left() {
        left.increment();
    }

    /** The connection ended before the response did. */
    void broken() {
        broken.increment();
    }

    long allSent() {
        return sent.sum();
    }

    long allLeft() {
        return left.sum();
    }

    long allBroken() {
        return broken.sum();
    }

    Map<Integer, Long> byStatus() {
        Map<Integer, Long> counts = new TreeMap<>();
        answered.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }
}
