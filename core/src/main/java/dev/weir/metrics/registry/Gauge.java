package dev.weir.metrics.registry;

import dev.weir.metrics.misuse.DropReason;
import dev.weir.metrics.registry.backend.GaugeValue;

/** A declared level. Any thread may use it, additions of several all count, and nothing is thrown. */
public final class Gauge {
    private final GaugeValue value;
    private final Losses losses;

    Gauge(GaugeValue value, Losses losses) {
        this.value = value;
        this.losses = losses;
    }

    /** Sets the level. */
    public void set(double level) {
        if (!Double.isFinite(level)) {
            losses.refused(DropReason.NOT_FINITE);
            return;
        }
        try {
            value.set(level);
        } catch (RuntimeException e) {
            losses.failed(e);
        }
    }

    /** Raises the level by one. */
    public void increment() {
        increment(1);
    }

    /** Raises the level. */
    public void increment(double change) {
        if (!Double.isFinite(change)) {
            losses.refused(DropReason.NOT_FINITE);
            return;
        }
        try {
            value.add(change);
        } catch (RuntimeException e) {
            losses.failed(e);
        }
    }

    /** Lowers the level by one. */
    public void decrement() {
        increment(-1);
    }

    /** Lowers the level. */
    public void decrement(double change) {
        increment(-change);
    }
}
