package dev.weir.metrics.tasks.spawn;

import org.jspecify.annotations.Nullable;

/** The thread that a body runs on while it does, so that a cancelled body is interrupted and nothing after it. */
final class Runner {
    private @Nullable Thread thread;
    private boolean interrupted;

    synchronized void enter() {
        thread = Thread.currentThread();
    }

    /** From here on nothing is interrupted; an interrupt that the body did not take note of ends here. */
    synchronized void leave() {
        thread = null;
        if (interrupted) {
            Thread.interrupted();
        }
    }

    synchronized void interrupt() {
        if (thread != null) {
            interrupted = true;
            thread.interrupt();
        }
    }
}
