package dev.weir.testing.propagation;

import static dev.weir.testing.propagation.Hits.assertHit;
import static dev.weir.testing.propagation.Hits.hit;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.testing.TestMetrics;
import dev.weir.testing.TestScope;
import dev.weir.testing.WithMetrics;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@WithMetrics
class ExecutorPropagationTest {

    static List<Named<ExecutorService>> executors() {
        return Threads.executors();
    }

    static List<Named<ThreadFactory>> factories() {
        return Threads.factories();
    }

    @ParameterizedTest
    @MethodSource("executors")
    void allTasksOfAnExecutorService_record(ExecutorService original, TestMetrics metrics)
            throws InterruptedException, ExecutionException, TimeoutException {
        ExecutorService executor = metrics.wrap(original);

        executor.execute(() -> hit("execute"));
        executor.submit(() -> hit("runnable")).get();
        assertThat(executor.submit(() -> hit("result"), 1).get()).isEqualTo(1);
        assertThat(executor.submit(hitting("callable")).get()).isEqualTo("callable");
        assertThat(executor.invokeAll(List.of(hitting("all 1"), hitting("all 2"))))
                .extracting(Future::get)
                .containsExactly("all 1", "all 2");
        assertThat(executor.invokeAll(List.of(hitting("timed all")), 10, SECONDS))
                .hasSize(1);
        assertThat(executor.invokeAny(List.of(hitting("any")))).isEqualTo("any");
        assertThat(executor.invokeAny(List.of(hitting("timed any")), 10, SECONDS))
                .isEqualTo("timed any");
        executor.shutdown();

        assertThat(executor.awaitTermination(10, SECONDS)).isTrue();
        assertHit(metrics, "execute", "runnable", "result", "callable", "all 1", "all 2", "timed all", "any");
        assertHit(metrics, "timed any");
        assertThat(original.isShutdown()).isEqualTo(executor.isShutdown()).isTrue();
        assertThat(original.isTerminated()).isEqualTo(executor.isTerminated()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("executors")
    @WithMetrics(TestScope.CONTEXT)
    void aProviderOfTheContext_isHandedOverToo(ExecutorService original, TestMetrics metrics)
            throws InterruptedException {
        metrics.wrap(original).execute(() -> hit("context"));
        original.shutdown();

        assertThat(original.awaitTermination(10, SECONDS)).isTrue();
        assertHit(metrics, "context");
    }

    @ParameterizedTest
    @MethodSource("factories")
    void everyThreadOfAFactory_records(ThreadFactory factory, TestMetrics metrics) throws InterruptedException {
        Thread thread = metrics.wrapThreadFactory(factory).newThread(() -> hit("thread"));
        thread.start();
        thread.join();

        assertHit(metrics, "thread");
    }

    @Test
    void aPooledThread_isLeftAsItWas(TestMetrics metrics) throws InterruptedException, ExecutionException {
        ExecutorService original = Executors.newSingleThreadExecutor();

        metrics.wrap(original).submit(() -> hit("wrapped")).get();
        original.submit(() -> hit("bare")).get();
        original.shutdown();

        assertHit(metrics, "wrapped");
        assertThat(metrics.strayRecordings()).hasSize(1);
        metrics.expectStrayRecordings();
    }

    @Test
    void allTasksOfAScheduledExecutor_record(TestMetrics metrics) throws InterruptedException, ExecutionException {
        ScheduledExecutorService executor = metrics.wrap(Executors.newScheduledThreadPool(1));

        executor.schedule(() -> hit("runnable"), 1, MILLISECONDS).get();
        assertThat(executor.schedule(hitting("callable"), 1, MILLISECONDS).get())
                .isEqualTo("callable");
        CountDownLatch periods = new CountDownLatch(2);
        Future<?> rate = executor.scheduleAtFixedRate(hittingOnce("rate", periods), 0, 1, MILLISECONDS);
        Future<?> delay = executor.scheduleWithFixedDelay(hittingOnce("delay", periods), 0, 1, MILLISECONDS);

        assertThat(periods.await(10, SECONDS)).isTrue();
        assertThat(rate.cancel(false)).isTrue();
        assertThat(delay.cancel(false)).isTrue();
        executor.shutdown();
        assertHit(metrics, "runnable", "callable", "rate", "delay");
    }

    @Test
    void tasksAndFunctions_record_whereverTheyRun(TestMetrics metrics) throws Exception {
        ExecutorService bare = Executors.newSingleThreadExecutor();
        Executor wrapped = metrics.wrap((Executor) bare);

        wrapped.execute(() -> hit("executor"));
        bare.submit(metrics.wrap(() -> hit("runnable"))).get();
        bare.submit(metrics.wrap(hitting("callable"))).get();
        bare.submit(() -> metrics.wrapSupplier(() -> call("supplier")).get()).get();
        bare.submit(() -> metrics.wrapFunction(ExecutorPropagationTest::call).apply("function"))
                .get();
        bare.submit(() -> metrics.wrapBiFunction((String a, String b) -> call(a + b))
                        .apply("bi", "function"))
                .get();
        bare.submit(() -> metrics.wrapConsumer(Hits::hit).accept("consumer")).get();
        bare.submit(() -> metrics.wrapBiConsumer((String a, String b) -> hit(a + b))
                        .accept("bi", "consumer"))
                .get();
        bare.shutdown();

        assertHit(metrics, "executor", "runnable", "callable", "supplier", "function", "bifunction");
        assertHit(metrics, "consumer", "biconsumer");
    }

    @Test
    void aTaskThatThrows_leavesTheThreadAsItWas(TestMetrics metrics) {
        Runnable task = metrics.wrap((Runnable) () -> {
            throw new IllegalStateException("the task's own");
        });
        try (TestMetrics inner = TestMetrics.onThread()) {
            assertThatIllegalStateException().isThrownBy(task::run).withMessage("the task's own");

            assertThat(CurrentMeterProvider.get()).isSameAs(inner.provider());
        }
    }

    private static Callable<String> hitting(String step) {
        return () -> call(step);
    }

    private static Runnable hittingOnce(String step, CountDownLatch done) {
        boolean[] first = {true};
        return () -> {
            if (first[0]) {
                first[0] = false;
                hit(step);
                done.countDown();
            }
        };
    }

    private static String call(String step) {
        hit(step);
        return step;
    }
}
