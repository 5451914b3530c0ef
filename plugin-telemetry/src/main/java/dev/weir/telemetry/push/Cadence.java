package dev.weir.telemetry.push;

/** When the next push is due: at whole intervals from the first, however long each takes. */
final class Cadence {
    private long interval;
    private long due;

    /** The first is due one interval from now. */
    Cadence(long now, long interval) {
        this.interval = interval;
        this.due = now + interval;
    }

    /** How long until the next is due; zero or less when it is. */
    long until(long now) {
        return due - now;
    }

    /** Takes the one that is due; returns how many before it fell out. The next lies after now. */
    int take(long now) {
        long missed = Math.max(0, (now - due) / interval);
        due += (missed + 1) * interval;
        return (int) Math.min(Integer.MAX_VALUE, missed);
    }

    /** Counts the new interval from the last one that was due, so that a change loses no time and gains none. */
    void change(long now, long newInterval) {
        long changed = due - interval + newInterval;
        due = changed - now < 0 ? now : changed;
        interval = newInterval;
    }
}
