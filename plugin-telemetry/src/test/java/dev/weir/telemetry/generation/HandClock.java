package dev.weir.telemetry.generation;

import io.opentelemetry.sdk.common.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that is moved by hand. */
public final class HandClock implements Clock {
    private static final long EPOCH = 1_700_000_000_000_000_000L;

    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long now() {
        return EPOCH + nanos.get();
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    public void advance(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
