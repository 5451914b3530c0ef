package dev.weir.metrics.registry;

import dev.weir.metrics.misuse.DropReason;
import java.util.function.LongConsumer;

/** A declared counter of whole numbers, which only rises. Any thread may use it, and nothing is thrown. */
public final class Counter {
    private final LongConsumer value;
    private final Losses losses;

    Counter(LongConsumer value, Losses losses) {
        this.value = value;
        this.losses = losses;
    }

    /** Adds one. */
    public void increment() {
        add(1);
    }

    /** Adds zero or more. */
    public void add(long added) {
        if (added < 0) {
            losses.refused(DropReason.NEGATIVE_VALUE);
            return;
        }
        try {
            value.accept(added);
        } catch (RuntimeException e) {
            losses.failed(e);
        }
    }
}
