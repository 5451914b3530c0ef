package dev.weir.metrics.tasks.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.metrics.tasks.FakeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskMonitorTest {
    private final FakeClock clock = new FakeClock();
    private final TaskMonitor monitor =
            new TaskMonitor("vad", new TaskThresholds(Duration.ofMillis(50), Duration.ofMillis(20)), clock);

    @Test
    void aPollBelowTheThreshold_isFast() {
        monitor.wrap(() -> clock.advance(Duration.ofMillis(50).minusNanos(1))).run();

        assertThat(monitor.snapshot().fastPolls()).isEqualTo(new Total(1, 0.049999999));
        assertThat(monitor.snapshot().slowPolls()).isEqualTo(new Total(0, 0));
    }

    @Test
    void aPollAtTheThreshold_isSlow() {
        monitor.wrap(() -> clock.advanceMillis(50)).run();

        assertThat(monitor.snapshot().slowPolls()).isEqualTo(new Total(1, 0.05));
        assertThat(monitor.snapshot().fastPolls()).isEqualTo(new Total(0, 0));
    }

    @Test
    void pollsAreTheFastAndTheSlowOnes_timesAddUp() {
        monitor.wrap(() -> clock.advanceMillis(10)).run();
        monitor.wrap(() -> clock.advanceMillis(250)).run();
        monitor.wrap(() -> clock.advanceMillis(490)).run();

        assertThat(monitor.snapshot().slowPolls().count()).isEqualTo(2);
        assertThat(monitor.snapshot().polls()).isEqualTo(new Total(3, 0.75));
    }

    @Test
    void aWaitBelowTheThreshold_isAShortDelay_oneAtIt_aLongOne() {
        Runnable soon = monitor.wrap(() -> {});
        clock.advanceMillis(19);
        soon.run();
        Runnable late = monitor.wrap(() -> {});
        clock.advanceMillis(20);
        late.run();

        assertThat(monitor.snapshot().shortDelays()).isEqualTo(new Total(1, 0.019));
        assertThat(monitor.snapshot().longDelays()).isEqualTo(new Total(1, 0.02));
    }

    @Test
    void aTaskThatRunsBeforeItIsDue_hasNoDelay() {
        monitor.wrap(() -> {}, clock.getAsLong() + 1_000).run();

        assertThat(monitor.snapshot().shortDelays()).isEqualTo(new Total(1, 0));
    }

    @Test
    void aTaskIsCounted_whenItIsHandedOver() {
        monitor.wrap(() -> {});

        assertThat(monitor.snapshot().tasks()).isEqualTo(1);
        assertThat(monitor.snapshot().polls().count()).isZero();
    }

    @Test
    void aFailure_isAPanic_andGoesOn_withItsPollCounted() {
        IllegalStateException failure = new IllegalStateException("broken");

        assertThatThrownBy(monitor.wrap((Runnable) () -> {
                    clock.advanceMillis(60);
                    throw failure;
                })::run)
                .isSameAs(failure);

        assertThat(monitor.snapshot().panics()).isEqualTo(1);
        assertThat(monitor.snapshot().slowPolls()).isEqualTo(new Total(1, 0.06));
    }

    @Test
    void aCallable_isCountedAlike() throws Exception {
        Callable<String> task = monitor.wrap(() -> {
            clock.advanceMillis(10);
            return "done";
        });
        clock.advanceMillis(30);

        assertThat(task.call()).isEqualTo("done");
        assertThatThrownBy(monitor.wrap((Callable<String>) () -> {
                    throw new IOException("broken");
                })::call)
                .isInstanceOf(IOException.class);
        assertThat(monitor.snapshot())
                .isEqualTo(new TaskSnapshot(
                        2,
                        new Total(2, 0.01),
                        new Total(0, 0),
                        new Total(0, 0),
                        new Total(1, 0),
                        new Total(1, 0.03),
                        1));
    }

    @Test
    void anError_isAPanic() {
        monitor.failed(new StackOverflowError());

        assertThat(monitor.snapshot().panics()).isEqualTo(1);
    }

    @Test
    void aTaskThatWasToldToStop_isNoPanic() {
        monitor.failed(new CancellationException());
        monitor.failed(new InterruptedException());
        monitor.failed(new CompletionException(new CancellationException()));
        monitor.failed(new ExecutionException(new CancellationException()));
        monitor.failed(new IllegalStateException("wrapped", new InterruptedException()));

        assertThat(monitor.snapshot().panics()).isZero();
    }

    @Test
    void aFailureThatAnotherCaused_isAPanic() {
        monitor.failed(new UncheckedIOException(new IOException("broken")));
        monitor.failed(new CompletionException(new IOException("broken")));

        assertThat(monitor.snapshot().panics()).isEqualTo(2);
    }

    @Test
    void causesInACircle_haveAnEnd() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new CompletionException(one));

        monitor.failed(one);

        assertThat(monitor.snapshot().panics()).isEqualTo(1);
        assertThat(Failures.bare(new CompletionException(one))).isSameAs(one);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void aThresholdThatIsNotAboveZero_isRefused(long millis) {
        assertThatThrownBy(() -> new TaskThresholds(Duration.ofMillis(millis), Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slowPoll is PT")
                .hasMessageContaining("write a duration above zero");
        assertThatThrownBy(() -> new TaskThresholds(Duration.ofMillis(1), Duration.ofMillis(millis)))
                .hasMessageContaining("longDelay");
    }
}
