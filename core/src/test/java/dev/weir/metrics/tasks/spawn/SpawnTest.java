package dev.weir.metrics.tasks.spawn;

import static dev.weir.metrics.tasks.TaskScope.snapshot;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.tasks.TaskScope;
import dev.weir.metrics.tasks.Tasks;
import dev.weir.metrics.tasks.Work;
import dev.weir.metrics.tasks.monitor.TaskSnapshot;
import dev.weir.metrics.tasks.monitor.Total;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FutureReturnValueIgnored") // nobody has to await a monitored task
class SpawnTest {
    private static final ContextKey<String> USER = ContextKey.named("user");

    private final TaskScope scope = TaskScope.configured();

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void aTask_hasAResult_andIsCounted() {
        TaskFuture<String> task = Tasks.spawn(Work.VAD, () -> {
            scope.clock.advanceMillis(500);
            return "speech";
        });
        scope.clock.advanceMillis(250);
        scope.executor.runNext();

        assertThat(task).isCompletedWithValue("speech");
        assertThat(snapshot(Work.VAD))
                .isEqualTo(new TaskSnapshot(
                        1,
                        new Total(0, 0),
                        new Total(1, 0.5),
                        new Total(0, 0),
                        new Total(0, 0),
                        new Total(1, 0.25),
                        0));
    }

    @Test
    void aTaskThatBlocks_isCountedAlike() {
        AtomicBoolean ran = new AtomicBoolean();
        TaskFuture<Void> task = Tasks.spawnBlocking(Work.VAD, () -> ran.set(true));
        scope.executor.runNext();

        assertThat(task).isCompleted();
        assertThat(ran).isTrue();
        assertThat(snapshot(Work.VAD).polls().count()).isEqualTo(1);
    }

    @Test
    void aFailureInATaskThatNobodyAwaits_isAPanicOfItsSubsystem() {
        fail(new IllegalStateException("broken"));

        assertThat(scope.counted("task_panic_count", "vad")).isEqualTo(1);
        assertThat(snapshot(Work.TRANSCRIPTION).panics()).isZero();
    }

    @Test
    void aFailure_isTheHandlesFailure() {
        IOException failure = new IOException("broken");

        assertThatThrownBy(fail(failure)::get)
                .isInstanceOf(ExecutionException.class)
                .hasCause(failure);
    }

    @Test
    void anError_isAPanic_andStaysWithTheHandle() {
        assertThat(fail(new StackOverflowError())).isCompletedExceptionally();
        assertThat(snapshot(Work.VAD).panics()).isEqualTo(1);
    }

    /** Spawns a task that ends with this, and runs it. */
    private TaskFuture<String> fail(Throwable failure) {
        TaskFuture<String> task = Tasks.spawn(Work.VAD, (Callable<String>) () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        });
        scope.executor.runNext();
        return task;
    }

    @Test
    void aTaskThatIsCancelledBeforeItRuns_neverRuns_andIsNoPanic() {
        AtomicBoolean ran = new AtomicBoolean();
        TaskFuture<Void> task = Tasks.spawn(Work.VAD, () -> ran.set(true));

        assertThat(task.cancel(false)).isTrue();
        scope.executor.runNext();

        assertThat(ran).isFalse();
        assertThat(task).isCancelled();
        assertThat(snapshot(Work.VAD).polls().count()).isZero();
        assertThat(snapshot(Work.VAD).panics()).isZero();
    }

    @Test
    void aFailureAfterACancellation_isNoPanic() {
        List<TaskFuture<Void>> handle = new ArrayList<>();
        handle.add(Tasks.spawn(Work.VAD, (Runnable) () -> {
            handle.get(0).cancel(false);
            throw new IllegalStateException("the stream was closed");
        }));
        scope.executor.runNext();

        assertThat(handle.get(0)).isCancelled();
        assertThat(snapshot(Work.VAD).panics()).isZero();
        assertThat(snapshot(Work.VAD).polls().count()).isEqualTo(1);
    }

    @Test
    void cancelling_interruptsTheBody_andNothingThatRunsAfterIt() throws Exception {
        AtomicBoolean leftInterrupted = new AtomicBoolean(true);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Executor thread = body -> new Thread(() -> {
                    body.run();
                    leftInterrupted.set(Thread.currentThread().isInterrupted());
                    ended.countDown();
                })
                .start();
        TaskFuture<Void> task = SpawnedTask.spawn(Tasks.monitor(Work.VAD), thread, () -> awaitForever(started));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        task.cancel(true);

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(leftInterrupted).isFalse();
        assertThat(snapshot(Work.VAD).polls().count()).isEqualTo(1);
        assertThat(snapshot(Work.VAD).panics()).isZero();
    }

    @Test
    void cancellingWithoutInterrupting_letsTheBodyFinish() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try {
            TaskFuture<Void> task = SpawnedTask.spawn(Tasks.monitor(Work.VAD), one, () -> {
                started.countDown();
                assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
                return null;
            });
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
            task.cancel(false);
            goOn.countDown();

            one.submit(() -> {}).get();
            assertThat(snapshot(Work.VAD).polls().count()).isEqualTo(1);
            assertThat(snapshot(Work.VAD).panics()).isZero();
        } finally {
            one.shutdownNow();
        }
    }

    private static Void awaitForever(CountDownLatch started) throws InterruptedException {
        try {
            started.countDown();
            new CountDownLatch(1).await();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // left behind on purpose
            throw e;
        }
    }

    @Test
    void aTaskThatNoExecutorTakes_isTheCallersProblem() {
        assertThatThrownBy(() -> SpawnedTask.spawn(
                        Tasks.monitor(Work.VAD),
                        task -> {
                            throw new RejectedExecutionException("full");
                        },
                        () -> "never"))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void theContextAndTheProvider_goWithTheTask() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Scope user = Context.current().with(USER, "ada").makeCurrent()) {
            CompletableFuture<List<Object>> seen = SpawnedTask.spawn(
                            Tasks.monitor(Work.VAD), other, SpawnTest::providerAndUser)
                    .thenCombine(
                            SpawnedTask.spawn(Tasks.monitor(Work.VAD), other, () -> "ada"),
                            (seenThere, nothing) -> seenThere);

            assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo(List.of(scope.three.provider, "ada"));
        } finally {
            other.shutdown();
        }
    }

    private static List<Object> providerAndUser() {
        return List.of(
                CurrentMeterProvider.get(), requireNonNull(Context.current().get(USER)));
    }

    @Test
    void theExecutorsThread_isLeftAsItWas() {
        Context before = Context.current();
        Tasks.spawn(Work.VAD, () -> {});
        scope.executor.runNext();

        assertThat(Context.current()).isSameAs(before);
    }
}
