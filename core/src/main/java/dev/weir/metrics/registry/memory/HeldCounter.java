package dev.weir.metrics.registry.memory;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** A total that many threads add to. */
public final class HeldCounter implements HeldValue, LongConsumer {
    private final LongAdder total = new LongAdder();

    HeldCounter() {}

    @Override
    public void accept(long added) {
        total.add(added);
    }

    /** The total so far. */
    public long total() {
        return total.sum();
    }
}
