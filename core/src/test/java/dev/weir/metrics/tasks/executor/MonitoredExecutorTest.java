package dev.weir.metrics.tasks.executor;

import static dev.weir.metrics.tasks.TaskScope.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.metrics.tasks.Subsystem;
import dev.weir.metrics.tasks.TaskScope;
import dev.weir.metrics.tasks.Tasks;
import dev.weir.metrics.tasks.Work;
import dev.weir.metrics.tasks.monitor.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FutureReturnValueIgnored") // nobody has to await a monitored task
class MonitoredExecutorTest {
    private final TaskScope scope = new TaskScope();
    private final List<ExecutorService> originals = new ArrayList<>();

    @AfterEach
    void close() {
        originals.forEach(ExecutorService::shutdownNow);
        scope.close();
    }

    private <E extends ExecutorService> E original(E executor) {
        originals.add(executor);
        return executor;
    }

    @Test
    void aThousandTasksOnEightExecutors_addUpExactly() throws Exception {
        List<ExecutorService> executors = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            executors.add(Tasks.monitored(Work.VAD, original(Executors.newFixedThreadPool(2))));
            executors.add(Tasks.monitored(Work.VAD, original(Executors.newScheduledThreadPool(1))));
        }
        executors.set(7, Tasks.monitored(Work.VAD, original((ExecutorService) new ForkJoinPool(2))));
        AtomicInteger ran = new AtomicInteger();
        ConcurrentLinkedQueue<Future<?>> futures = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 1_000; i++) {
            int number = i;
            futures.add(executors.get(i % 8).submit(() -> {
                if (ran.incrementAndGet() > 0 && number % 10 == 3) {
                    throw new IllegalStateException("every tenth");
                }
                return number;
            }));
        }
        for (Future<?> future : futures) {
            try {
                future.get(30, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                assertThat(e).rootCause().hasMessage("every tenth");
            }
        }

        assertThat(ran).hasValue(1_000);
        assertThat(scope.counted("task_count", "vad")).isEqualTo(1_000);
        assertThat(scope.counted("total_poll_count", "vad")).isEqualTo(1_000);
        assertThat(scope.counted("total_short_delay_count", "vad") + scope.counted("total_long_delay_count", "vad"))
                .isEqualTo(1_000);
        assertThat(scope.counted("task_panic_count", "vad")).isEqualTo(100);
        assertThat(scope.counted("idled_count", "vad")).isZero();
    }

    @Test
    void everyWayToHandOverATask_countsItOnce() throws Exception {
        ExecutorService executor = Tasks.monitored(Work.VAD, original(Executors.newSingleThreadExecutor()));
        Callable<String> task = () -> "done";
        CountDownLatch executed = new CountDownLatch(1);

        executor.execute(executed::countDown);
        assertThat(executed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(executor.submit(task).get()).isEqualTo("done");
        assertThat(executor.submit(() -> {}, "result").get()).isEqualTo("result");
        assertThat(executor.submit(() -> {}).get()).isNull();
        assertThat(executor.invokeAll(List.of(task, task))).hasSize(2);
        assertThat(executor.invokeAll(List.of(task, task), 10, TimeUnit.SECONDS))
                .hasSize(2);
        assertThat(executor.invokeAny(List.of(task))).isEqualTo("done");
        assertThat(executor.invokeAny(List.of(task), 10, TimeUnit.SECONDS)).isEqualTo("done");

        assertThat(snapshot(Work.VAD).polls().count()).isEqualTo(10);
        assertThat(snapshot(Work.VAD).tasks()).isEqualTo(10);
    }

    @Test
    void aSubmittedTaskThatIsCancelled_isNoPanic() throws Exception {
        ExecutorService executor = Tasks.monitored(Work.VAD, original(Executors.newSingleThreadExecutor()));
        CountDownLatch started = new CountDownLatch(1);
        Future<?> future = executor.submit(() -> {
            started.countDown();
            new CountDownLatch(1).await();
            return "never";
        });
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        future.cancel(true);
        executor.submit(() -> {}).get();

        assertThat(snapshot(Work.VAD).panics()).isZero();
        assertThat(snapshot(Work.VAD).polls().count()).isEqualTo(2);
    }

    @Test
    void itsEnd_isTheOriginals() throws Exception {
        ExecutorService original = original(Executors.newSingleThreadExecutor());
        ExecutorService executor = Tasks.monitored(Work.VAD, original);
        assertThat(executor.toString()).startsWith("monitored: ");
        assertThat(executor.isShutdown()).isFalse();
        executor.shutdown();

        assertThat(original.isShutdown()).isTrue();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(executor.isTerminated()).isTrue();
        assertThat(executor.shutdownNow()).isEmpty();
        assertThatThrownBy(() -> executor.submit(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aBareExecutor_isMonitoredToo_andCarriesFutures() {
        Executor executor = Tasks.monitored(Work.VAD, (Executor) Runnable::run);
        CompletableFuture<String> last =
                CompletableFuture.supplyAsync(() -> "a", executor).thenApplyAsync(a -> a + "b", executor);

        assertThat(last).isCompletedWithValue("ab");
        assertThat(snapshot(Work.VAD).polls().count()).isEqualTo(2);
    }

    @Test
    void aScheduledTask_isDelayedFromWhenItIsDue() throws Exception {
        ScheduledExecutorService executor = Tasks.monitored(Work.VAD, original(Executors.newScheduledThreadPool(1)));
        assertThat(executor.schedule(() -> "late", 20, TimeUnit.MILLISECONDS).get())
                .isEqualTo("late");
        executor.schedule(() -> {}, -1, TimeUnit.SECONDS).get();

        assertThat(snapshot(Work.VAD).polls().count()).isEqualTo(2);
        assertThat(snapshot(Work.VAD).idles().count()).isZero();
    }

    @Test
    void theTimeUntilAScheduledTaskIsDue_isNoDelay() throws Exception {
        Tasks.configure(scope.settings());
        ScheduledExecutorService executor = Tasks.monitored(Work.VAD, original(Executors.newScheduledThreadPool(1)));
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        executor.submit(() -> {
            started.countDown();
            return busy.await(10, TimeUnit.SECONDS);
        });
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        ScheduledFuture<?> later = executor.schedule(() -> {}, 20, TimeUnit.MILLISECONDS);
        scope.clock.advanceMillis(25);
        busy.countDown();
        later.get(10, TimeUnit.SECONDS);

        assertThat(snapshot(Work.VAD).shortDelays()).isEqualTo(new Total(2, 0.005));
    }

    @Test
    void aRepeatedTask_isOneTaskWithManyPolls_idleInBetween() throws Exception {
        ScheduledExecutorService executor = Tasks.monitored(Work.VAD, original(Executors.newScheduledThreadPool(2)));
        repeat(Work.VAD, task -> executor.scheduleAtFixedRate(task, 1, 1, TimeUnit.MILLISECONDS));
        ScheduledExecutorService other =
                Tasks.monitored(Work.TRANSCRIPTION, original(Executors.newScheduledThreadPool(2)));
        repeat(Work.TRANSCRIPTION, task -> other.scheduleWithFixedDelay(task, 1, 1, TimeUnit.MILLISECONDS));

        assertThat(snapshot(Work.TRANSCRIPTION).idles().count()).isGreaterThanOrEqualTo(2);
    }

    private void repeat(Subsystem subsystem, Function<Runnable, ScheduledFuture<?>> schedule)
            throws InterruptedException {
        CountDownLatch thrice = new CountDownLatch(3);
        ScheduledFuture<?> repeated = schedule.apply(thrice::countDown);
        assertThat(thrice.await(10, TimeUnit.SECONDS)).isTrue();
        repeated.cancel(false);

        assertThat(snapshot(subsystem).tasks()).isEqualTo(1);
        assertThat(snapshot(subsystem).polls().count()).isGreaterThanOrEqualTo(2);
        assertThat(snapshot(subsystem).panics()).isZero();
    }
}
