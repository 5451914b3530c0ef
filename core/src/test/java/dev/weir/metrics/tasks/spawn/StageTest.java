package dev.weir.metrics.tasks.spawn;

import static dev.weir.metrics.tasks.TaskScope.snapshot;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.tasks.ManualExecutor;
import dev.weir.metrics.tasks.TaskScope;
import dev.weir.metrics.tasks.Tasks;
import dev.weir.metrics.tasks.Work;
import dev.weir.metrics.tasks.monitor.Total;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("FutureReturnValueIgnored") // nobody has to await a monitored task
class StageTest {
    private static final ContextKey<String> USER = ContextKey.named("user");

    private final TaskScope scope = TaskScope.configured();

    @AfterEach
    void close() {
        scope.close();
    }

    /** What can follow a task that came to "a", if each function gives who is there. */
    static Stream<Named<Function<TaskFuture<String>, TaskFuture<?>>>> stages() {
        CompletableFuture<String> never = new CompletableFuture<>();
        CompletableFuture<String> done = CompletableFuture.completedFuture("b");
        CompletableFuture<String> failed = CompletableFuture.failedFuture(new IOException());
        return Stream.of(
                stage("thenApply", task -> task.thenApply(a -> user())),
                stage("thenAccept", task -> task.thenAccept(a -> user())),
                stage("thenRun", task -> task.thenRun(StageTest::user)),
                stage("thenCombine", task -> task.thenCombine(done, (a, b) -> user())),
                stage("thenAcceptBoth", task -> task.thenAcceptBoth(done, (a, b) -> user())),
                stage("runAfterBoth", task -> task.runAfterBoth(done, StageTest::user)),
                stage("applyToEither", task -> task.applyToEither(never, a -> user())),
                stage("acceptEither", task -> task.acceptEither(never, a -> user())),
                stage("runAfterEither", task -> task.runAfterEither(never, StageTest::user)),
                stage("thenCompose", task -> task.thenCompose(a -> CompletableFuture.completedFuture(user()))),
                stage("whenComplete", task -> task.whenComplete((a, failure) -> user())),
                stage("handle", task -> task.handle((a, failure) -> user())),
                stage("exceptionally", task -> task.thenCompose(a -> failed).exceptionally(failure -> user())),
                stage(
                        "exceptionallyCompose",
                        task -> task.thenCompose(a -> failed)
                                .exceptionallyCompose(failure -> CompletableFuture.completedFuture(user()))));
    }

    static Stream<Named<Function<TaskFuture<String>, TaskFuture<?>>>> asyncStages() {
        CompletableFuture<String> never = new CompletableFuture<>();
        CompletableFuture<String> done = CompletableFuture.completedFuture("b");
        CompletableFuture<String> failed = CompletableFuture.failedFuture(new IOException());
        return Stream.of(
                stage("thenApply", task -> task.thenApplyAsync(a -> user())),
                stage("thenAccept", task -> task.thenAcceptAsync(a -> user())),
                stage("thenRun", task -> task.thenRunAsync(StageTest::user)),
                stage("thenCombine", task -> task.thenCombineAsync(done, (a, b) -> user())),
                stage("thenAcceptBoth", task -> task.thenAcceptBothAsync(done, (a, b) -> user())),
                stage("runAfterBoth", task -> task.runAfterBothAsync(done, StageTest::user)),
                stage("applyToEither", task -> task.applyToEitherAsync(never, a -> user())),
                stage("acceptEither", task -> task.acceptEitherAsync(never, a -> user())),
                stage("runAfterEither", task -> task.runAfterEitherAsync(never, StageTest::user)),
                stage("thenCompose", task -> task.thenComposeAsync(a -> CompletableFuture.completedFuture(user()))),
                stage("whenComplete", task -> task.whenCompleteAsync((a, failure) -> user())),
                stage("handle", task -> task.handleAsync((a, failure) -> user())),
                stage("exceptionally", task -> task.thenCompose(a -> failed).exceptionallyAsync(failure -> user())),
                stage(
                        "exceptionallyCompose",
                        task -> task.thenCompose(a -> failed)
                                .exceptionallyComposeAsync(failure -> CompletableFuture.completedFuture(user()))),
                stage(
                        "completeAsync",
                        task -> task.thenCompose(a -> new CompletableFuture<String>())
                                .completeAsync(StageTest::user)));
    }

    private static Named<Function<TaskFuture<String>, TaskFuture<?>>> stage(
            String name, Function<TaskFuture<String>, TaskFuture<?>> stage) {
        return Named.of(name, stage);
    }

    /** What every stage's function does: it fails, and says in whose context. */
    private static String user() {
        throw new IllegalStateException("of " + Context.current().get(USER));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aStage_runsInItsTasksContext_itsFailureIsAPanic_andItIsNoPoll(
            Function<TaskFuture<String>, TaskFuture<?>> stage) {
        TaskFuture<?> last = stage.apply(spawnFor("ada"));
        long panicsBefore = snapshot(Work.VAD).panics();
        scope.executor.runNext();

        assertThat(last).isCompletedExceptionally();
        assertThat(last.handle((value, failure) -> bare(failure).getMessage()).join())
                .isEqualTo("of ada");
        assertThat(snapshot(Work.VAD).panics() - panicsBefore).isPositive();
        assertThat(snapshot(Work.VAD).polls().count()).isEqualTo(1);
        assertThat(scope.executor.waiting()).isZero();
    }

    @ParameterizedTest
    @MethodSource("asyncStages")
    void anAsynchronousStage_isAPollOfItsTask_onItsExecutor(Function<TaskFuture<String>, TaskFuture<?>> stage) {
        TaskFuture<?> last = stage.apply(spawnFor("ada"));
        scope.executor.runNext();
        assertThat(last).isNotDone();
        scope.executor.runNext();

        assertThat(last.handle((value, failure) -> bare(failure).getMessage()).join())
                .isEqualTo("of ada");
        assertThat(snapshot(Work.VAD).panics()).isPositive();
        assertThat(snapshot(Work.VAD).polls().count()).isEqualTo(2);
        assertThat(snapshot(Work.VAD).tasks()).isEqualTo(1);
    }

    private static TaskFuture<String> spawnFor(String user) {
        try (Scope entered = Context.current().with(USER, user).makeCurrent()) {
            return Tasks.spawn(Work.VAD, () -> "a");
        }
    }

    private static Throwable bare(Throwable failure) {
        return failure instanceof CompletionException ? requireNonNull(failure.getCause()) : failure;
    }

    @Test
    void aStageWithAnExecutorOfItsOwn_isAPollThere() {
        ManualExecutor other = new ManualExecutor();
        TaskFuture<String> last = Tasks.spawn(Work.VAD, () -> "a")
                .thenApplyAsync(
                        a -> {
                            scope.clock.advanceMillis(500);
                            return a + "b";
                        },
                        other);
        scope.executor.runNext();
        scope.clock.advanceMillis(250);
        other.runNext();

        assertThat(last).isCompletedWithValue("ab");
        assertThat(snapshot(Work.VAD).slowPolls()).isEqualTo(new Total(1, 0.5));
        assertThat(snapshot(Work.VAD).longDelays()).isEqualTo(new Total(1, 0.25));
    }

    @Test
    void aTaskThatGoesStraightOn_isNotIdle() {
        Tasks.spawn(Work.VAD, () -> {}).thenRunAsync(() -> {}).thenRunAsync(() -> {});
        for (int i = 0; i < 3; i++) {
            scope.clock.advanceMillis(100);
            scope.executor.runNext();
        }

        assertThat(snapshot(Work.VAD).polls().count()).isEqualTo(3);
        assertThat(snapshot(Work.VAD).idles().count()).isZero();
        assertThat(snapshot(Work.VAD).longDelays().count()).isEqualTo(3);
    }

    @Test
    void aTaskThatWaitsForSomethingElse_isIdle_andPolledAgainWhenItIsThere() {
        CompletableFuture<String> reply = new CompletableFuture<>();
        TaskFuture<String> last =
                Tasks.spawn(Work.VAD, () -> "a").thenCompose(a -> reply).thenApplyAsync(b -> b + "c");
        scope.executor.runNext();
        scope.clock.advanceMillis(750);
        reply.complete("b");
        scope.clock.advanceMillis(125);
        scope.executor.runNext();

        assertThat(last).isCompletedWithValue("bc");
        assertThat(snapshot(Work.VAD).idles()).isEqualTo(new Total(1, 0.75));
        assertThat(snapshot(Work.VAD).longDelays()).isEqualTo(new Total(1, 0.125));
        assertThat(snapshot(Work.VAD).polls().count()).isEqualTo(2);
    }

    @Test
    void aTaskIsNotIdle_whileAnyOfItsPollsWaitsOrRuns() {
        TaskFuture<String> task = Tasks.spawn(Work.VAD, () -> "a");
        scope.executor.runNext();
        scope.clock.advanceMillis(250);
        task.thenRunAsync(() -> {});
        scope.clock.advanceMillis(250);
        task.thenRunAsync(() -> {});

        assertThat(snapshot(Work.VAD).idles()).isEqualTo(new Total(1, 0.25));
    }

    @Test
    void aFailureThatPassesThroughStages_isOnePanic() {
        Tasks.spawn(Work.VAD, (Runnable) () -> {
                    throw new IllegalStateException("broken");
                })
                .thenRun(() -> {})
                .thenRunAsync(() -> {})
                .whenComplete((nothing, failure) -> {});
        scope.executor.runNext();

        assertThat(snapshot(Work.VAD).panics()).isEqualTo(1);
        assertThat(scope.executor.waiting()).isZero();
    }

    @Test
    void aFailureThatAStageThrowsOnceMore_isOnePanic() {
        Tasks.spawn(Work.VAD, (Runnable) () -> {
                    throw new IllegalStateException("broken");
                })
                .exceptionally(failure -> {
                    throw new CompletionException(failure);
                });
        scope.executor.runNext();

        assertThat(snapshot(Work.VAD).panics()).isEqualTo(1);
    }

    @Test
    void theFailureOfAFutureThatATaskGoesOnWith_isItsPanic() {
        CompletableFuture<String> reply = new CompletableFuture<>();
        TaskFuture<String> last = Tasks.spawn(Work.VAD, () -> "a").thenCompose(a -> reply);
        scope.executor.runNext();
        assertThat(snapshot(Work.VAD).panics()).isZero();
        reply.completeExceptionally(new IOException("reset by peer"));

        assertThat(last).isCompletedExceptionally();
        assertThat(snapshot(Work.VAD).panics()).isEqualTo(1);
    }

    @Test
    void theFailureOfATaskThatATaskGoesOnWith_isThatTasksPanicAlone() {
        Tasks.spawn(Work.VAD, () -> "a").thenCompose(a -> Tasks.spawn(Work.TRANSCRIPTION, () -> failing()));
        scope.executor.runNext();
        scope.executor.runNext();

        assertThat(snapshot(Work.VAD).panics()).isZero();
        assertThat(snapshot(Work.TRANSCRIPTION).panics()).isEqualTo(1);
    }

    private static String failing() {
        throw new IllegalStateException("broken");
    }

    @Test
    void stagesOfACancelledTask_areNoPanics() {
        TaskFuture<String> task = Tasks.spawn(Work.VAD, () -> "a");
        TaskFuture<String> last =
                task.thenCompose(CompletableFuture::completedFuture).thenApply(a -> a);
        task.cancel(true);

        assertThat(last).isCompletedExceptionally();
        assertThat(snapshot(Work.VAD).panics()).isZero();
    }

    @Test
    void aStageThatTimesOut_isNoPanic() throws Exception {
        TaskFuture<String> task = Tasks.spawn(Work.VAD, () -> "a");
        CompletableFuture<String> last = task.thenApply(a -> a).orTimeout(1, TimeUnit.MILLISECONDS);

        assertThat(last.handle((value, failure) -> failure.getClass().getSimpleName())
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo("TimeoutException");
        assertThat(snapshot(Work.VAD).panics()).isZero();
    }

    @Test
    void aStageThatNoExecutorTakes_fails_andTheTaskIsIdle() {
        TaskFuture<String> task = Tasks.spawn(Work.VAD, () -> "a");
        TaskFuture<String> refused = task.thenApplyAsync(a -> a, stage -> {
            throw new RejectedExecutionException("full");
        });
        scope.executor.runNext();
        scope.clock.advanceMillis(500);
        task.thenRunAsync(() -> {});

        assertThat(refused).isCompletedExceptionally();
        assertThat(snapshot(Work.VAD).idles()).isEqualTo(new Total(1, 0.5));
    }

    @Test
    void whoeverAwaitsATaskOrAStage_findsItCounted() {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 1; i <= 1_000; i++) {
                TaskFuture<String> task = SpawnedTask.spawn(Tasks.monitor(Work.VAD), threads, () -> "a");
                TaskFuture<String> stage = task.thenApplyAsync(a -> user());
                task.join();
                assertThat(snapshot(Work.VAD).polls().count()).isBetween(2L * i - 1, 2L * i);
                assertThat(stage.handle((value, failure) -> failure).join()).isNotNull();
                assertThat(snapshot(Work.VAD).polls().count()).isEqualTo(2L * i);
                assertThat(snapshot(Work.VAD).panics()).isEqualTo(i);
            }
        } finally {
            threads.shutdown();
        }
    }
}
