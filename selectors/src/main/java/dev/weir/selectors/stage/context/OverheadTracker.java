package dev.weir.selectors.stage.context;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Measures how long a router worked on a request itself, which is all the time but that in which it waited for a
 * subgraph or connector. Requests that overlap count once. Safe for any thread.
 */
public final class OverheadTracker {

    private final LongSupplier nanoTime;
    private final long started;
    private long waited;
    private long waitingSince;
    private int inFlight;

    /** Starts now, by a clock that never steps back such as {@link System#nanoTime}. */
    public OverheadTracker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    /** Begins a request to a subgraph or connector; closing it, on every path and as often as one likes, ends it. */
    public Wait begin() {
        synchronized (this) {
            if (inFlight++ == 0) {
                waitingSince = nanoTime.getAsLong();
            }
        }
        return new Wait(this);
    }

    /** The nanoseconds until now that were not waited; one that still waits counts as waiting. Never negative. */
    public synchronized long overheadNanos() {
        long now = nanoTime.getAsLong();
        long stillWaiting = inFlight > 0 ? now - waitingSince : 0;
        return Math.max(0, now - started - waited - stillWaiting);
    }

    /** How many requests to subgraphs and connectors are under way. */
    public synchronized int inFlight() {
        return inFlight;
    }

    private synchronized void end() {
        if (--inFlight == 0) {
            waited += nanoTime.getAsLong() - waitingSince;
        }
    }

    /** A request that is waited for. */
    public static final class Wait implements AutoCloseable {

        private final OverheadTracker tracker;
        private final AtomicBoolean ended = new AtomicBoolean();

        private Wait(OverheadTracker tracker) {
            this.tracker = tracker;
        }

        @Override
        public void close() {
            if (ended.compareAndSet(false, true)) {
                tracker.end();
            }
        }
    }
}
