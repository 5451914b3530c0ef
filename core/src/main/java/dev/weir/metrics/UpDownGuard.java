package dev.weir.metrics;

import dev.weir.metrics.internal.instrument.Hold;

/**
 * An amount that stands in an up-down counter until this is closed. It moves along when a destination's provider is
 * replaced, so that the counter shows what is open at every moment and returns to exactly zero; closing it again, or on
 * another thread, is fine.
 */
public final class UpDownGuard implements AutoCloseable {
    private final Hold<?> hold;

    UpDownGuard(Hold<?> hold) {
        this.hold = hold;
    }

    @Override
    public void close() {
        hold.release();
    }
}
