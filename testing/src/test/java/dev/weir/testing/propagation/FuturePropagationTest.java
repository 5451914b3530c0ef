package dev.weir.testing.propagation;

import static dev.weir.testing.propagation.Hits.assertHit;
import static dev.weir.testing.propagation.Hits.hit;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.OtherThread;
import dev.weir.testing.TestMetrics;
import dev.weir.testing.TestScope;
import dev.weir.testing.WithMetrics;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@WithMetrics
class FuturePropagationTest {
    /** Runs each task on a thread that knows of no test. */
    private static final Executor BARE = task -> new Thread(task, "bare").start();

    @Test
    void supplyAsync_recordsInEveryStep(TestMetrics metrics) {
        CompletableFuture<String> chain = metrics.supplyAsync(() -> call("supply"))
                .thenApply(value -> call("apply"))
                .thenApplyAsync(value -> call("apply async"))
                .thenApplyAsync(value -> call("apply elsewhere"), BARE)
                .thenCompose(value -> CompletableFuture.supplyAsync(() -> value))
                .thenApply(value -> call("after compose"))
                .thenComposeAsync(value -> completedFuture(call("compose async")))
                .thenComposeAsync(value -> completedFuture(call("compose elsewhere")), BARE)
                .handle((value, problem) -> call("handle"))
                .handleAsync((value, problem) -> call("handle async"))
                .handleAsync((value, problem) -> call("handle elsewhere"), BARE)
                .whenComplete((value, problem) -> hit("when"))
                .whenCompleteAsync((value, problem) -> hit("when async"))
                .whenCompleteAsync((value, problem) -> hit("when elsewhere"), BARE);

        assertThat(chain.join()).isEqualTo("handle elsewhere");
        assertHit(metrics, "supply", "apply", "apply async", "apply elsewhere", "after compose", "compose async");
        assertHit(metrics, "compose elsewhere", "handle", "handle async", "handle elsewhere");
        assertHit(metrics, "when", "when async", "when elsewhere");
    }

    @Test
    void stepsWithoutAResult_record(TestMetrics metrics) {
        metrics.runAsync(() -> hit("run"))
                .thenRun(() -> hit("then run"))
                .thenRunAsync(() -> hit("run async"))
                .thenRunAsync(() -> hit("run elsewhere"), BARE)
                .thenAccept(nothing -> hit("accept"))
                .thenAcceptAsync(nothing -> hit("accept async"))
                .thenAcceptAsync(nothing -> hit("accept elsewhere"), BARE)
                .join();

        assertHit(metrics, "run", "then run", "run async", "run elsewhere", "accept", "accept async");
        assertHit(metrics, "accept elsewhere");
    }

    @Test
    void stepsOfTwo_record(TestMetrics metrics) {
        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> "other");
        metrics.supplyAsync(() -> call("supply"), BARE)
                .thenCombine(other, (one, two) -> call("combine"))
                .thenCombineAsync(other, (one, two) -> call("combine async"))
                .thenCombineAsync(other, (one, two) -> call("combine elsewhere"), BARE)
                .thenAcceptBoth(other, (one, two) -> hit("both"))
                .thenAcceptBothAsync(other, (one, two) -> hit("both async"))
                .thenAcceptBothAsync(other, (one, two) -> hit("both elsewhere"), BARE)
                .runAfterBoth(other, () -> hit("after both"))
                .runAfterBothAsync(other, () -> hit("after both async"))
                .runAfterBothAsync(other, () -> hit("after both elsewhere"), BARE)
                .join();

        assertHit(metrics, "supply", "combine", "combine async", "combine elsewhere", "both", "both async");
        assertHit(metrics, "both elsewhere", "after both", "after both async", "after both elsewhere");
    }

    @Test
    void stepsOfEither_record(TestMetrics metrics) {
        CompletableFuture<String> never = new CompletableFuture<>();
        CompletableFuture<Void> neither = new CompletableFuture<>();
        metrics.supplyAsync(() -> "value")
                .applyToEither(never, value -> call("apply"))
                .applyToEitherAsync(never, value -> call("apply async"))
                .applyToEitherAsync(never, value -> call("apply elsewhere"), BARE)
                .acceptEither(never, value -> hit("accept"))
                .acceptEitherAsync(neither, value -> hit("accept async"))
                .acceptEitherAsync(neither, value -> hit("accept elsewhere"), BARE)
                .runAfterEither(never, () -> hit("run"))
                .runAfterEitherAsync(never, () -> hit("run async"))
                .runAfterEitherAsync(never, () -> hit("run elsewhere"), BARE)
                .join();

        assertHit(metrics, "apply", "apply async", "apply elsewhere", "accept", "accept async", "accept elsewhere");
        assertHit(metrics, "run", "run async", "run elsewhere");
    }

    @Test
    void stepsAfterAFailure_record(TestMetrics metrics) {
        assertThat(failing(metrics).exceptionally(problem -> call("sync")).join())
                .isEqualTo("sync");
        failing(metrics).exceptionallyAsync(problem -> call("async")).join();
        failing(metrics).exceptionallyAsync(problem -> call("elsewhere"), BARE).join();
        failing(metrics)
                .exceptionallyCompose(problem -> completedFuture(call("compose")))
                .join();
        failing(metrics)
                .exceptionallyComposeAsync(problem -> completedFuture(call("compose async")))
                .join();
        failing(metrics)
                .exceptionallyComposeAsync(problem -> completedFuture(call("compose elsewhere")), BARE)
                .join();

        assertHit(metrics, "sync", "async", "elsewhere", "compose", "compose async", "compose elsewhere");
    }

    @Test
    void aStepThatSomebodyElseCompletes_records(TestMetrics metrics) {
        CompletableFuture<String> client = new CompletableFuture<>();
        CompletableFuture<String> chain = metrics.wrap(client).thenApply(value -> call("after client"));
        OtherThread.run(() -> client.complete("value"));

        assertThat(chain.join()).isEqualTo("after client");
        CompletableFuture<String> late = metrics.wrap(new CompletableFuture<String>())
                .completeOnTimeout("late", 1, TimeUnit.MILLISECONDS)
                .thenApply(value -> call("after timeout"));
        assertThat(late.join()).isEqualTo("after timeout");
        assertHit(metrics, "after client", "after timeout");
    }

    @Test
    void allOf_isBroughtBackByWrapping(TestMetrics metrics) {
        metrics.wrap(CompletableFuture.allOf(CompletableFuture.runAsync(() -> {}), completedFuture(1)))
                .thenRunAsync(() -> hit("after all"), BARE)
                .join();

        assertHit(metrics, "after all");
    }

    @Test
    void aWrappedStage_failsAsTheOriginalDoes(TestMetrics metrics) {
        IllegalStateException problem = new IllegalStateException("the client's own");

        assertThat(Assertions.catchThrowable(metrics.wrap(CompletableFuture.failedFuture(problem))::join))
                .isInstanceOf(CompletionException.class)
                .hasCause(problem);
    }

    @Test
    @WithMetrics(TestScope.CONTEXT)
    void aProviderOfTheContext_isHandedOverToo(TestMetrics metrics) {
        metrics.supplyAsync(() -> call("supply"), BARE)
                .thenRunAsync(() -> hit("async"))
                .join();
        metrics.runAsync(() -> hit("run"), BARE).join();

        assertHit(metrics, "supply", "async", "run");
    }

    @Test
    void thePlainFuture_losesTheProvider(TestMetrics metrics) {
        CompletableFuture.runAsync(() -> hit("plain"), BARE).join();

        assertThat(metrics.strayRecordings()).hasSize(1);
        metrics.expectStrayRecordings();
    }

    private static CompletableFuture<String> failing(TestMetrics metrics) {
        return metrics.supplyAsync(() -> {
            throw new IllegalStateException("on purpose");
        });
    }

    private static String call(String step) {
        hit(step);
        return step;
    }
}
