package dev.weir.metrics.tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Keeps what it is given until the test runs it, on the test's thread. */
public final class ManualExecutor implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    public int waiting() {
        return waiting.size();
    }

    public void runNext() {
        waiting.remove().run();
    }
}
