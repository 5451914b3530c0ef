package dev.weir.testing.propagation;

import static dev.weir.testing.propagation.Hits.assertHit;
import static dev.weir.testing.propagation.Hits.hit;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.testing.TestMetrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttachmentTest {
    private final ExecutorService one = Executors.newSingleThreadExecutor();
    private final ExecutorService two = Executors.newSingleThreadExecutor();

    @AfterEach
    void shutDown() throws InterruptedException {
        one.shutdown();
        two.shutdown();
        assertThat(one.awaitTermination(10, SECONDS)).isTrue();
        assertThat(two.awaitTermination(10, SECONDS)).isTrue();
    }

    @Test
    void itsThreads_record_untilItIsClosed() throws Exception {
        try (TestMetrics metrics = TestMetrics.onThread()) {
            try (Attachment attachment = metrics.attach(List.of(one, two))) {
                assertThat(attachment).isNotNull();
                one.submit(() -> hit("one")).get();
                two.submit(() -> hit("two")).get();
            }
            one.submit(() -> hit("late")).get();

            assertHit(metrics, "one", "two");
            assertThat(metrics.strayRecordings()).hasSize(1);
            metrics.expectStrayRecordings();
        }
    }

    @Test
    void itEndsWithTheTest() throws Exception {
        try (TestMetrics metrics = TestMetrics.onThread()) {
            metrics.attach(List.of(one));
            one.submit(() -> hit("one")).get();
            assertHit(metrics, "one");
        }
        assertNobodys(one);
    }

    @Test
    void aThreadOfAnotherTest_isRefused_andTheRestIsLetGo() throws Exception {
        try (TestMetrics first = TestMetrics.onThread();
                TestMetrics second = TestMetrics.onThread()) {
            first.attach(List.of(two));

            assertThatIllegalStateException()
                    .isThrownBy(() -> second.attach(List.of(one, two)))
                    .withMessageContaining("AttachmentTest.aThreadOfAnotherTest_isRefused_andTheRestIsLetGo\" already");
            assertThat(one.submit(CurrentMeterProvider::get).get()).isSameAs(CurrentMeterProvider.process());
            assertThat(two.submit(CurrentMeterProvider::get).get()).isSameAs(first.provider());
            second.expectStrayRecordings();
            first.expectStrayRecordings();
        }
        assertNobodys(two);
    }

    @Test
    void anExecutorOfSeveralThreads_isRefused() {
        Executor threads = task -> new Thread(task).start();

        try (TestMetrics metrics = TestMetrics.onThread()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> metrics.attach(List.of(threads)))
                    .withMessageContaining("runs its tasks on several threads; wrap it instead");
        }
    }

    @Test
    void anExecutorThatHasEnded_isRefused() throws Exception {
        two.shutdown();

        try (TestMetrics metrics = TestMetrics.onThread()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> metrics.attach(List.of(one, two)))
                    .withMessageContaining("it takes no tasks any more");
        }
        assertNobodys(one);
    }

    @Test
    void aThreadThatDoesNotAnswer_isRefused_andNotEnteredLater() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        Future<Boolean> blocking = two.submit(() -> blocked.await(10, SECONDS));
        try (TestMetrics metrics = TestMetrics.onThread()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Attachment.of("test", List.of(one, two), metrics::enter, Duration.ofMillis(50)))
                    .withMessageContaining("did not answer within 50 ms: it is blocked, or it is the one that waits");
        }
        blocked.countDown();

        assertThat(blocking.get()).isTrue();
        assertNobodys(one);
        assertNobodys(two);
    }

    @Test
    void nothingToAttachTo_isRefused() {
        try (TestMetrics metrics = TestMetrics.onThread()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> metrics.attach(List.of()))
                    .withMessageContaining("no executor to attach to");
        }
    }

    @Test
    void closingTwice_isHarmless() throws Exception {
        try (TestMetrics metrics = TestMetrics.onThread()) {
            Attachment attachment = metrics.attach(List.of(one));
            attachment.close();
            attachment.close();
        }
        assertNobodys(one);
    }

    private static void assertNobodys(ExecutorService executor) throws InterruptedException, ExecutionException {
        try (TestMetrics other = TestMetrics.onThread()) {
            assertThat(executor.submit(CurrentMeterProvider::get).get()).isSameAs(CurrentMeterProvider.process());
            other.expectStrayRecordings();
        }
    }
}
