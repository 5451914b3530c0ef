package dev.weir.benchmarks.reload;

import io.opentelemetry.sdk.common.Clock;
import java.time.Duration;

/** The usual clock, which can be put forward. */
final class SkippingClock implements Clock {
    private long skipped;

    void skip(Duration time) {
        skipped += time.toNanos();
    }

    @Override
    public long now() {
        return Clock.getDefault().now() + skipped;
    }

    @Override
    public long nanoTime() {
        return Clock.getDefault().nanoTime() + skipped;
    }
}
