package dev.weir.selectors.custom;

import java.time.Duration;

/** Remembers what the selectors of one name did wrong. Three strikes in a minute, and they are off. Safe for any thread. */
final class Guard {
    private static final int STRIKES = 3;
    private static final long WITHIN_NANOS = Duration.ofSeconds(60).toNanos();

    private final String name;
    private final SelectorListener listener;
    private final long[] times = new long[STRIKES];
    private int strikes;
    private volatile boolean off;

    Guard(String name, SelectorListener listener) {
        this.name = name;
        this.listener = listener;
    }

    boolean isOff() {
        return off;
    }

    void strike(Strike strike, String reason, long now) {
        listener.struck(name, strike);
        if (isLast(now)) {
            listener.switchedOff(name, strike, reason);
        }
    }

    void slow() {
        listener.slow(name);
    }

    synchronized void readmit() {
        strikes = 0;
        off = false;
    }

    private synchronized boolean isLast(long now) {
        int place = strikes++ % STRIKES;
        times[place] = now;
        long oldest = times[(place + 1) % STRIKES];
        if (off || strikes < STRIKES || now - oldest > WITHIN_NANOS) {
            return false;
        }
        off = true;
        return true;
    }
}
