package dev.weir.testing.propagation;

import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time in which the threads of single-threaded executors, such as Netty's event loops, have a test's provider for
 * all they do. It ends with {@link #close}, on each of the threads, at the latest with the test.
 */
public final class Attachment implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ThreadLocal<@Nullable String> ATTACHED_TO = new ThreadLocal<>();

    private final Duration patience;
    private final List<Loop> loops = new ArrayList<>();
    private boolean closed;

    private record Loop(Executor executor, Thread thread, Scope entered) {}

    private Attachment(Duration patience) {
        this.patience = patience;
    }

    /**
     * Enters every executor's thread, and returns when all have been entered.
     *
     * @param test the name of the test, for messages
     * @param enter gives a thread the provider
     * @throws IllegalStateException when a thread belongs to another test, has ended, or doesn't answer; then none
     *     stays entered
     */
    public static Attachment of(String test, Iterable<? extends Executor> executors, Supplier<Scope> enter) {
        return of(test, executors, enter, PATIENCE);
    }

    /** Waits for each answer of a thread no longer than this. */
    static Attachment of(
            String test, Iterable<? extends Executor> executors, Supplier<Scope> enter, Duration patience) {
        Attachment attachment = new Attachment(patience);
        List<CompletableFuture<Loop>> entries = new ArrayList<>();
        try {
            executors.forEach(executor -> entries.add(enter(test, executor, enter)));
            entries.forEach(entry -> attachment.loops.add(attachment.answer(entry)));
            attachment.loops.forEach(loop -> attachment.answer(probe(loop)));
        } catch (RuntimeException e) {
            abandon(attachment, entries, e);
            throw e;
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("there is no executor to attach to");
        }
        return attachment;
    }

    private static CompletableFuture<Loop> enter(String test, Executor executor, Supplier<Scope> enter) {
        CompletableFuture<Loop> entry = new CompletableFuture<>();
        run(executor, () -> {
            String other = ATTACHED_TO.get();
            if (other != null) {
                entry.completeExceptionally(new IllegalStateException(
                        "it belongs to \"" + other + "\" already; tests that run side by side can't share threads"));
                return;
            }
            Scope entered = enter.get();
            ATTACHED_TO.set(test);
            if (!entry.complete(new Loop(executor, Thread.currentThread(), entered))) {
                leave(entered);
            }
        });
        return entry;
    }

    private static void run(Executor executor, Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("can't attach to " + executor + ": it takes no tasks any more", e);
        }
    }

    private static void leave(Scope entered) {
        ATTACHED_TO.remove();
        entered.close();
    }

    private <T> T answer(CompletableFuture<T> entry) {
        try {
            return entry.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an executor's thread", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an executor's thread: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "an executor's thread did not answer within " + patience.toMillis()
                            + " ms: it is blocked, or it is the one that waits here",
                    e);
        }
    }

    /** Lets go of the threads that were entered, and keeps those from entering that come later. */
    private static void abandon(Attachment attachment, List<CompletableFuture<Loop>> entries, RuntimeException why) {
        for (CompletableFuture<Loop> entry : entries) {
            if (!entry.cancel(false) && !entry.isCompletedExceptionally()) {
                Loop loop = entry.join();
                if (!attachment.loops.contains(loop)) {
                    attachment.loops.add(loop);
                }
            }
        }
        try {
            attachment.close();
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    /** Leaves every thread, and returns when all have been left. A thread that has ended needs no leaving. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        List<CompletableFuture<Boolean>> exits =
                loops.stream().map(Attachment::exit).toList();
        exits.forEach(this::answer);
    }

    private static CompletableFuture<Boolean> exit(Loop loop) {
        return ask(loop, () -> {
            if (Thread.currentThread() == loop.thread()) {
                leave(loop.entered());
            } else if (loop.thread().isAlive()) {
                throw runsOnSeveralThreads(loop);
            }
        });
    }

    private static CompletableFuture<Boolean> probe(Loop loop) {
        return ask(loop, () -> {
            if (Thread.currentThread() != loop.thread()) {
                throw runsOnSeveralThreads(loop);
            }
        });
    }

    /** Runs the task on the loop's executor; answers false when the executor has ended, and its thread with it. */
    private static CompletableFuture<Boolean> ask(Loop loop, Runnable task) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        try {
            loop.executor().execute(() -> {
                try {
                    task.run();
                    answer.complete(true);
                } catch (IllegalStateException e) {
                    answer.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            answer.complete(false);
        }
        return answer;
    }

    private static IllegalStateException runsOnSeveralThreads(Loop loop) {
        return new IllegalStateException(
                loop.executor() + " runs its tasks on several threads; wrap it instead of attaching to it");
    }
}
