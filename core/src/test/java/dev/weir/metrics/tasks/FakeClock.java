package dev.weir.metrics.tasks;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A clock that a test moves. It starts somewhere below zero, as the platform's may. */
public final class FakeClock implements LongSupplier {
    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);

    @Override
    public long getAsLong() {
        return nanos.get();
    }

    public void advance(Duration by) {
        nanos.addAndGet(by.toNanos());
    }

    public void advanceMillis(long millis) {
        advance(Duration.ofMillis(millis));
    }
}
