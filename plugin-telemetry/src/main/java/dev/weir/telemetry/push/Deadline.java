package dev.weir.telemetry.push;

import dev.weir.metrics.misuse.OffTheRecordPath;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The moment by which something must be over. It can be brought forward while somebody waits for it, which is how a
 * shutdown cuts a push short.
 */
@OffTheRecordPath("only pushing threads wait, and whoever shuts down")
public final class Deadline {
    private static final long LONGEST_NANOS = Duration.ofDays(365).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** The moment that lies so far ahead. */
    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + nanos(duration));
    }

    /** How long there is; zero when it is over. */
    public Duration remaining() {
        lock.lock();
        try {
            return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        } finally {
            lock.unlock();
        }
    }

    /** Makes it come no later than so far ahead, also for those who wait already. */
    public void bringForward(Duration duration) {
        lock.lock();
        try {
            long earlier = System.nanoTime() + nanos(duration);
            if (earlier - end < 0) {
                end = earlier;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for so long, or until it is over; whether it is not. */
    public boolean pause(Duration duration) {
        long until = System.nanoTime() + nanos(duration);
        await(() -> System.nanoTime() - until >= 0, until);
        return !remaining().isZero();
    }

    /** Waits until the future is done, or this is over; whether the future is done. */
    public boolean await(CompletableFuture<?> future) {
        CompletableFuture<?> unused = future.whenComplete((value, failure) -> wake());
        await(future::isDone, System.nanoTime() + LONGEST_NANOS);
        return future.isDone();
    }

    private void await(BooleanSupplier done, long until) {
        lock.lock();
        try {
            while (!done.getAsBoolean()) {
                long now = System.nanoTime();
                long left = Math.min(end - now, until - now);
                if (left <= 0) {
                    return;
                }
                changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            // Whoever interrupts a pushing thread wants it to end what it does.
            end = System.nanoTime();
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofNanos(LONGEST_NANOS)) > 0 ? LONGEST_NANOS : duration.toNanos();
    }
}
