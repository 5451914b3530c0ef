package dev.weir.testing;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A thread that code under test starts without telling anybody. */
public final class OtherThread {
    private OtherThread() {}

    /** Runs the task on a new thread, waits for its end and throws what it threw. */
    public static void run(Runnable task) {
        AtomicReference<@Nullable Throwable> problem = new AtomicReference<>();
        Thread thread = new Thread(task, "other-thread");
        thread.setUncaughtExceptionHandler((ended, thrown) -> problem.set(thrown));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        Throwable thrown = problem.get();
        if (thrown != null) {
            throw new AssertionError("on another thread: " + thrown.getMessage(), thrown);
        }
    }
}
