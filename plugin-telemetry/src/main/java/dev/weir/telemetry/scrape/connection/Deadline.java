package dev.weir.telemetry.scrape.connection;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What happens when what is waited for does not come. A new one takes the place of the last. */
final class Deadline {
    private final EventLoop loop;
    private @Nullable Future<?> pending;

    Deadline(EventLoop loop) {
        this.loop = loop;
    }

    void set(Duration timeout, Runnable end) {
        cancel();
        pending = loop.schedule(end, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    void cancel() {
        if (pending != null) {
            pending.cancel(false);
        }
    }
}
