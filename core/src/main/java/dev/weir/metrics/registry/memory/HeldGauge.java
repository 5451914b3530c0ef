package dev.weir.metrics.registry.memory;

import dev.weir.metrics.registry.backend.GaugeValue;
import java.util.concurrent.atomic.AtomicLong;

/** A level. It is one word in memory, so that setting and adding exclude each other without a lock. */
public final class HeldGauge implements HeldValue, GaugeValue {
    private final AtomicLong bits = new AtomicLong(Double.doubleToRawLongBits(0));

    HeldGauge() {}

    @Override
    public void set(double value) {
        bits.set(Double.doubleToRawLongBits(value));
    }

    @Override
    public void add(double change) {
        long before;
        do {
            before = bits.get();
        } while (!bits.compareAndSet(before, Double.doubleToRawLongBits(Double.longBitsToDouble(before) + change)));
    }

    /** The level now. */
    public double level() {
        return Double.longBitsToDouble(bits.get());
    }
}
