package dev.weir.telemetry.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration LONG = Duration.ofDays(100_000);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    void await_endsWithTheFuture() throws Exception {
        CompletableFuture<String> future = new CompletableFuture<>();
        Future<Boolean> waiting = thread.submit(() -> Deadline.in(LONG).await(future));

        future.complete("done");

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void await_endsWithTheDeadline() {
        assertThat(Deadline.in(SHORT).await(new CompletableFuture<>())).isFalse();
    }

    @Test
    void bringForward_endsWhatWaitsAlready() throws Exception {
        Deadline deadline = Deadline.in(LONG);
        Future<Boolean> waiting = thread.submit(() -> deadline.await(new CompletableFuture<>()));

        deadline.bringForward(SHORT);

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(deadline.remaining()).isZero();
    }

    @Test
    void bringForward_neverPutsOff() {
        Deadline deadline = Deadline.in(SHORT);

        deadline.bringForward(LONG);

        assertThat(deadline.remaining()).isLessThanOrEqualTo(SHORT);
    }

    @Test
    void pause_isCutShortByTheDeadline() {
        assertThat(Deadline.in(SHORT).pause(LONG)).isFalse();
        assertThat(Deadline.in(LONG).pause(SHORT)).isTrue();
    }

    @Test
    void anInterrupt_endsIt_andIsPassedOn() {
        Thread.currentThread().interrupt();

        assertThat(Deadline.in(LONG).await(new CompletableFuture<>())).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
