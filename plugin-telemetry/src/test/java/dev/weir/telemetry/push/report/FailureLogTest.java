package dev.weir.telemetry.push.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.log.LimitedLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailureLogTest {
    private final List<String> lines = new ArrayList<>();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
    private final FailureLog log = new FailureLog(new LimitedLog(lines::add, now::get));

    @Test
    void aFailure_isOneLine() {
        fail("public", FailureCause.REFUSED);

        assertThat(lines).containsExactly("a push to public failed, refused: in detail");
    }

    @Test
    void theSameWithinTenSeconds_isCounted_andToldWithTheNextLine() {
        for (int second = 0; second <= 12; second++) {
            fail("public", FailureCause.TIMED_OUT);
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThat(lines)
                .containsExactly(
                        "a push to public failed, timed out: in detail",
                        "a push to public failed, timed out: in detail (and 9 more in the last 10 s)");
    }

    @Test
    void aThousandInTenSeconds_areOneLine() {
        for (int failure = 0; failure < 1_000; failure++) {
            now.addAndGet(Duration.ofMillis(9).toNanos());
            fail("public", FailureCause.UNAVAILABLE);
        }

        assertThat(lines).hasSize(1);
    }

    @Test
    void anotherCause_isNotMasked() {
        fail("public", FailureCause.REFUSED);
        fail("public", FailureCause.TLS);

        assertThat(lines).hasSize(2);
    }

    @Test
    void anotherDestination_isNotMasked() {
        fail("public", FailureCause.REFUSED);
        fail("private", FailureCause.REFUSED);

        assertThat(lines).hasSize(2);
    }

    @Test
    void success_isNoLine() {
        log.onPush(report("public", new PushResult.Delivered()));
        log.onPush(report("public", new PushResult.Empty()));

        assertThat(lines).isEmpty();
    }

    @Test
    void aNameThatBreaksLines_doesNot() {
        fail("pub\nlic\u001b[31m", FailureCause.REFUSED);

        assertThat(lines).containsExactly("a push to pub\\nlic\\u001b[31m failed, refused: in detail");
    }

    private void fail(String destination, FailureCause cause) {
        log.onPush(report(destination, new PushResult.Failed(cause, "in detail")));
    }

    private static PushReport report(String destination, PushResult result) {
        return new PushReport(destination, result, 1, 10, 1, Duration.ofMillis(5), 0);
    }
}
