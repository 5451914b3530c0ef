package dev.weir.metrics.tasks.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.metrics.tasks.FakeClock;
import dev.weir.metrics.tasks.monitor.TaskMonitor;
import dev.weir.metrics.tasks.monitor.TaskThresholds;
import dev.weir.metrics.tasks.monitor.Total;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepeatedTaskTest {
    private static final long SECOND = 1_000_000_000;

    private final FakeClock clock = new FakeClock();
    private final TaskMonitor monitor = new TaskMonitor("vad", TaskThresholds.usual(), clock);
    private long work;

    private RepeatedTask everySecond() {
        return RepeatedTask.atFixedRate(
                monitor, () -> clock.advance(Duration.ofNanos(work)), clock.getAsLong() + SECOND, SECOND);
    }

    @Test
    void itIsOneTask_withAPollForEachRun() {
        RepeatedTask task = everySecond();
        task.run();
        task.run();
        task.run();

        assertThat(monitor.snapshot().tasks()).isEqualTo(1);
        assertThat(monitor.snapshot().polls().count()).isEqualTo(3);
    }

    @Test
    void theWaitForTheFirstRun_isNoIdle_andNoDelay() {
        RepeatedTask task = everySecond();
        clock.advanceMillis(1_000);
        task.run();

        assertThat(monitor.snapshot().idles()).isEqualTo(new Total(0, 0));
        assertThat(monitor.snapshot().shortDelays()).isEqualTo(new Total(1, 0));
    }

    @Test
    void betweenRuns_itIsIdleUntilItIsDue_andDelayedFromThenOn() {
        RepeatedTask task = everySecond();
        clock.advanceMillis(1_000);
        work = SECOND / 4;
        task.run();
        clock.advanceMillis(750 + 30);
        task.run();

        assertThat(monitor.snapshot().idles()).isEqualTo(new Total(1, 0.75));
        assertThat(monitor.snapshot().longDelays()).isEqualTo(new Total(1, 0.03));
    }

    @Test
    void aRunThatOverrunsTheNext_isDelayedFromItsEnd_withoutAnIdle() {
        RepeatedTask task = everySecond();
        clock.advanceMillis(1_000);
        work = 3 * SECOND;
        task.run();
        clock.advanceMillis(20);
        task.run();

        assertThat(monitor.snapshot().idles().count()).isZero();
        assertThat(monitor.snapshot().longDelays()).isEqualTo(new Total(1, 0.02));
    }

    @Test
    void withAFixedDelay_itIsDueThatLongAfterItsEnd() {
        RepeatedTask task =
                RepeatedTask.withFixedDelay(monitor, () -> clock.advanceMillis(5_000), clock.getAsLong(), SECOND);
        task.run();
        clock.advanceMillis(1_015);
        task.run();

        assertThat(monitor.snapshot().idles()).isEqualTo(new Total(1, 1));
        assertThat(monitor.snapshot().longDelays()).isEqualTo(new Total(1, 0.015));
    }

    @Test
    void aFailure_isAPanic_andGoesOn() {
        RepeatedTask task = RepeatedTask.withFixedDelay(
                monitor,
                () -> {
                    throw new IllegalStateException("broken");
                },
                clock.getAsLong(),
                SECOND);

        assertThatThrownBy(task::run).hasMessage("broken");
        assertThat(monitor.snapshot().panics()).isEqualTo(1);
        assertThat(monitor.snapshot().polls().count()).isEqualTo(1);
    }
}
