package dev.weir.gateway.exchange;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Watches that an exchange goes on, whoever's turn it is. One timer, which is set again only when it is due. */
public final class Progress {
    private final EventLoop loop;
    private final Limits limits;
    private final Supplier<Side> waitingFor;
    private final Consumer<Side> timedOut;
    private long lastMove;
    private @Nullable Future<?> timer;

    /** Who has to go on. */
    public enum Side {
        CLIENT,
        UPSTREAM
    }

    /** How long either side may take to go on. */
    public record Limits(Duration client, Duration upstream) {
        long nanos(Side side) {
            return (side == Side.CLIENT ? client : upstream).toNanos();
        }
    }

    Progress(EventLoop loop, Limits limits, Supplier<Side> waitingFor, Consumer<Side> timedOut) {
        this.loop = loop;
        this.limits = limits;
        this.waitingFor = waitingFor;
        this.timedOut = timedOut;
        moved();
        checkIn(Math.min(limits.nanos(Side.CLIENT), limits.nanos(Side.UPSTREAM)));
    }

    /** Something was sent or received. */
    void moved() {
        lastMove = System.nanoTime();
    }

    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void checkIn(long nanos) {
        timer = loop.schedule(this::check, nanos, TimeUnit.NANOSECONDS);
    }

    private void check() {
        Side side = waitingFor.get();
        long left = limits.nanos(side) - (System.nanoTime() - lastMove);
        if (left <= 0) {
            timedOut.accept(side);
        } else {
            checkIn(left);
        }
    }
}
