package dev.weir.metrics.tasks;

import static dev.weir.metrics.tasks.TaskScope.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.metrics.tasks.monitor.TaskThresholds;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FutureReturnValueIgnored") // nobody has to await a monitored task
class TasksTest {

    /** Subsystems that differ from what is usual. */
    private enum Special implements Subsystem {
        PATIENT {
            @Override
            public TaskThresholds thresholds(TaskThresholds usual) {
                return new TaskThresholds(Duration.ofSeconds(1), usual.longDelay());
            }
        },
        OWN_THREADS {
            @Override
            public Executor executor(Executor usual) {
                return Runnable::run;
            }

            @Override
            public Executor blockingExecutor(Executor usual) {
                return Runnable::run;
            }
        },
        VAD_AGAIN {
            @Override
            public String taskName() {
                return "vad";
            }
        }
    }

    @Test
    void withoutSettings_tasksRunOnDaemonThreads_onesThatBlockOnOthers() throws Exception {
        try (TaskScope scope = new TaskScope()) {
            assertThat(Tasks.spawn(Work.VAD, TasksTest::thread).get(10, TimeUnit.SECONDS))
                    .isEqualTo("weir-task-1 daemon");
            assertThat(Tasks.spawnBlocking(Work.VAD, TasksTest::thread).get(10, TimeUnit.SECONDS))
                    .isEqualTo("weir-blocking-task-1 daemon");
        }
    }

    private static String thread() {
        return Thread.currentThread().getName() + (Thread.currentThread().isDaemon() ? " daemon" : "");
    }

    @Test
    void withoutSettings_anyNumberOfTasksMayBlock() throws Exception {
        int many = 4 * Runtime.getRuntime().availableProcessors();
        CountDownLatch together = new CountDownLatch(many);
        try (TaskScope scope = new TaskScope()) {
            for (int i = 0; i < many; i++) {
                Tasks.spawnBlocking(Work.VAD, () -> {
                    together.countDown();
                    return together.await(10, TimeUnit.SECONDS);
                });
            }
            assertThat(together.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void withoutSettings_asManyTasksRunAtOnceAsThereAreProcessors() throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        CountDownLatch running = new CountDownLatch(processors);
        CountDownLatch goOn = new CountDownLatch(1);
        try (TaskScope scope = new TaskScope()) {
            for (int i = 0; i < processors; i++) {
                Tasks.spawn(Work.VAD, () -> {
                    running.countDown();
                    return goOn.await(10, TimeUnit.SECONDS);
                });
            }
            assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(Tasks.spawn(Work.VAD, () -> "one more")).isNotDone();
            assertThat(snapshot(Work.VAD).shortDelays().count()
                            + snapshot(Work.VAD).longDelays().count())
                    .isEqualTo(processors);
        } finally {
            goOn.countDown();
        }
    }

    @Test
    void thresholdsOfTheProcess_holdForEverySubsystem_unlessItHasItsOwn() {
        try (TaskScope scope = new TaskScope()) {
            Tasks.configure(scope.settings()
                    .withThresholds(new TaskThresholds(Duration.ofMillis(100), Duration.ofMillis(100))));
            for (Subsystem subsystem : new Subsystem[] {Work.VAD, Special.PATIENT}) {
                Tasks.monitor(subsystem)
                        .wrap(() -> scope.clock.advanceMillis(100))
                        .run();
            }

            assertThat(snapshot(Work.VAD).slowPolls().count()).isEqualTo(1);
            assertThat(snapshot(Special.PATIENT).slowPolls().count()).isZero();
        }
    }

    @Test
    void aSubsystemMayHaveExecutorsOfItsOwn() {
        try (TaskScope scope = TaskScope.configured()) {
            assertThat(Tasks.spawn(Special.OWN_THREADS, () -> "here")).isCompletedWithValue("here");
            assertThat(Tasks.spawnBlocking(Special.OWN_THREADS, () -> "here")).isCompletedWithValue("here");
            assertThat(Tasks.spawn(Special.PATIENT, () -> "there")).isNotDone();
        }
    }

    @Test
    void subsystemsOfOneTaskName_areOne() {
        try (TaskScope scope = TaskScope.configured()) {
            assertThat(Tasks.monitor(Special.VAD_AGAIN)).isSameAs(Tasks.monitor(Work.VAD));
            assertThat(Tasks.monitor(Subsystem.named("vad"))).isSameAs(Tasks.monitor(Work.VAD));
            Tasks.monitor(Special.VAD_AGAIN).wrap(() -> {});

            assertThat(scope.counted("task_count", "vad")).isEqualTo(1);
        }
    }

    @Test
    void settings_areSettledOnce() {
        try (TaskScope scope = TaskScope.configured()) {
            assertThatThrownBy(() -> Tasks.configure(scope.settings().withClock(System::nanoTime)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("call Tasks.configure once, before anything is spawned or monitored");
            Tasks.configure(scope.settings());
        }
    }

    @Test
    void settings_areSettledByTheFirstTask() {
        try (TaskScope scope = new TaskScope()) {
            Tasks.monitor(Work.VAD);

            assertThatThrownBy(() -> Tasks.configure(scope.settings())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void eachProviderHasItsOwnCounts() {
        try (TaskScope outer = TaskScope.configured()) {
            Tasks.monitor(Work.VAD).wrap(() -> {}).run();
            try (TaskScope inner = TaskScope.configured()) {
                assertThat(snapshot(Work.VAD).tasks()).isZero();
            }
            assertThat(snapshot(Work.VAD).tasks()).isEqualTo(1);
        }
    }
}
