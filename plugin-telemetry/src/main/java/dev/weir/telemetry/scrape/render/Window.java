package dev.weir.telemetry.scrape.render;

import dev.weir.metrics.misuse.OffTheRecordPath;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How much of a body may be on the way to its reader. A writer that would exceed it waits until the reader has taken some, or
 * is gone. Safe for one writer and the event loop.
 */
final class Window {
    private static final long STALLED_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final int most;
    private int underWay;
    private long moved = System.nanoTime();
    private long total;
    private @Nullable Throwable broken;

    Window(int most) {
        this.most = most;
    }

    /**
     * Waits until so many bytes may be sent.
     *
     * @throws IOException where nobody will take them
     */
    @OffTheRecordPath("a rendering thread waits for its reader")
    synchronized void reserve(int size) throws IOException {
        while (broken == null && underWay > 0 && underWay + size > most) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                broken = e;
                throw new InterruptedIOException("the scrape endpoint closes");
            }
        }
        if (broken != null) {
            throw new IOException("the scraper is gone", broken);
        }
        if (underWay == 0) {
            moved = System.nanoTime();
        }
        underWay += size;
        total += size;
    }

    /** So many bytes have been taken or, with a failure, never will be. */
    synchronized void release(int size, @Nullable Throwable failure) {
        underWay -= size;
        moved = System.nanoTime();
        if (failure != null && broken == null) {
            broken = failure;
        }
        notifyAll();
    }

    /** Whether bytes are on the way and none of them has moved for a while. */
    synchronized boolean isStalled() {
        return underWay > 0 && System.nanoTime() - moved > STALLED_NANOS;
    }

    synchronized boolean isBroken() {
        return broken != null;
    }

    /** All bytes that were ever let through. */
    synchronized long total() {
        return total;
    }
}
