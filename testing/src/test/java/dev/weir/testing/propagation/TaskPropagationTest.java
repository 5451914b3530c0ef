package dev.weir.testing.propagation;

import static dev.weir.testing.MetricAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.Metrics;
import dev.weir.metrics.tasks.Subsystem;
import dev.weir.metrics.tasks.TaskSettings;
import dev.weir.metrics.tasks.Tasks;
import dev.weir.testing.TestMetrics;
import dev.weir.testing.TestScope;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Spawned and monitored tasks are the test's, on every kind of thread, with no help from the kit. */
@SuppressWarnings("FutureReturnValueIgnored") // nobody has to await a monitored task
class TaskPropagationTest {

    private enum Work implements Subsystem {
        VAD
    }

    static Stream<Named<ExecutorService>> executors() {
        return Threads.executors().stream();
    }

    @ParameterizedTest
    @EnumSource
    void aSpawnedTaskAndItsStages_recordToTheTest(TestScope scope) throws Exception {
        try (TestMetrics metrics = scope == TestScope.THREAD ? TestMetrics.onThread() : TestMetrics.inContext()) {
            Tasks.spawn(Work.VAD, TaskPropagationTest::hit)
                    .thenRun(TaskPropagationTest::hit)
                    .thenRunAsync(TaskPropagationTest::hit)
                    .thenCompose(nothing -> Tasks.spawnBlocking(Work.VAD, TaskPropagationTest::hit))
                    .get(10, TimeUnit.SECONDS);

            assertThat(metrics).counter("acme.hits").hasValue(4);
            assertThat(metrics)
                    .counter("total_poll_count")
                    .withAttributes("task", "vad")
                    .hasValue(3);
        }
    }

    private static void hit() {
        Metrics.counter("acme.hits", "Hits", "{hit}", 1);
    }

    @ParameterizedTest
    @MethodSource("executors")
    void onEveryKindOfExecutor_spawnedTasksAddUp(ExecutorService executor) throws Exception {
        try (TestMetrics metrics = TestMetrics.onThread()) {
            Tasks.configure(TaskSettings.usual().withExecutor(executor));
            List<? extends Future<?>> tasks = Stream.generate(() -> Tasks.spawn(Work.VAD, TaskPropagationTest::hit))
                    .limit(100)
                    .toList();
            for (Future<?> task : tasks) {
                task.get(10, TimeUnit.SECONDS);
            }

            assertThat(metrics).counter("acme.hits").hasValue(100);
            assertThat(metrics)
                    .counter("total_poll_count")
                    .withAttributes("task", "vad")
                    .hasValue(100);
        } finally {
            executor.shutdown();
        }
    }

    @ParameterizedTest
    @MethodSource("executors")
    void onEveryKindOfExecutor_monitoredTasksAddUp(ExecutorService executor) throws Exception {
        try (TestMetrics metrics = TestMetrics.onThread()) {
            ExecutorService monitored = Tasks.monitored(Work.VAD, executor);
            List<? extends Future<?>> tasks =
                    Stream.generate(() -> monitored.submit(() -> {})).limit(100).toList();
            for (Future<?> task : tasks) {
                task.get(10, TimeUnit.SECONDS);
            }

            assertThat(metrics)
                    .counter("total_poll_count")
                    .withAttributes("task", "vad")
                    .hasValue(100);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void aPanicInATaskThatNobodyAwaits_isTheTests() throws Exception {
        try (TestMetrics metrics = TestMetrics.onThread()) {
            CountDownLatch over = new CountDownLatch(1);
            Tasks.spawn(Work.VAD, (Runnable) () -> {
                        throw new IllegalStateException("broken");
                    })
                    .whenComplete((nothing, failure) -> over.countDown());
            assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(metrics)
                    .counter("task_panic_count")
                    .withAttributes("task", "vad")
                    .hasValue(1);
        }
    }

    @Test
    void anEventLoop_isMonitored() throws Exception {
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try (TestMetrics metrics = TestMetrics.onThread()) {
            ScheduledExecutorService loop = Tasks.monitored(Work.VAD, (ScheduledExecutorService) group.next());
            CountDownLatch thrice = new CountDownLatch(3);
            loop.submit(() -> {}).get(10, TimeUnit.SECONDS);
            loop.schedule(() -> "late", 1, TimeUnit.MILLISECONDS).get(10, TimeUnit.SECONDS);
            Future<?> repeated = loop.scheduleAtFixedRate(thrice::countDown, 1, 1, TimeUnit.MILLISECONDS);
            assertThat(thrice.await(10, TimeUnit.SECONDS)).isTrue();
            repeated.cancel(false);

            assertThat(metrics)
                    .counter("task_count")
                    .withAttributes("task", "vad")
                    .hasValue(3);
            assertThat(Tasks.monitor(Work.VAD).snapshot().polls().count()).isGreaterThanOrEqualTo(4);
            assertThat(Tasks.monitor(Work.VAD).snapshot().panics()).isZero();
        } finally {
            group.shutdownGracefully(0, 10, TimeUnit.SECONDS).syncUninterruptibly();
        }
    }
}
