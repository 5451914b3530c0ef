package dev.weir.metrics.registry;

import dev.weir.metrics.misuse.DropReason;
import java.util.function.DoubleConsumer;

/** A declared distribution of values, zero or more. Any thread may use it, and nothing is thrown. */
public final class Histogram {
    private final DoubleConsumer value;
    private final Losses losses;

    Histogram(DoubleConsumer value, Losses losses) {
        this.value = value;
        this.losses = losses;
    }

    /** Records a value. */
    public void record(double recorded) {
        if (!Double.isFinite(recorded)) {
            losses.refused(DropReason.NOT_FINITE);
        } else if (recorded < 0) {
            losses.refused(DropReason.NEGATIVE_VALUE);
        } else {
            try {
                value.accept(recorded);
            } catch (RuntimeException e) {
                losses.failed(e);
            }
        }
    }
}
