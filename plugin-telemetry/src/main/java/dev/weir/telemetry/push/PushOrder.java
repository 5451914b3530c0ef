package dev.weir.telemetry.push;

import dev.weir.metrics.misuse.OffTheRecordPath;
import dev.weir.telemetry.push.report.FailureCause;
import dev.weir.telemetry.push.report.PushResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A push that somebody asked for and waits for. */
@OffTheRecordPath("waits for whoever asked, and no longer than they said")
final class PushOrder {
    private static final long LONGEST_RESERVE_MILLIS = 100;

    private final CompletableFuture<PushResult> result = new CompletableFuture<>();
    private final Deadline pushed;

    /** The push must be over a little before the deadline, so that its result reaches who asked. */
    PushOrder(Duration deadline) {
        this.pushed = Deadline.in(deadline.minus(reserve(deadline)));
    }

    private static Duration reserve(Duration deadline) {
        return Duration.ofMillis(Math.min(LONGEST_RESERVE_MILLIS, deadline.toMillis() / 10));
    }

    Duration remaining() {
        return pushed.remaining();
    }

    void done(PushResult pushResult) {
        result.complete(pushResult);
    }

    /** What came of it, or that it took too long. */
    PushResult await(Deadline end, Duration deadline) {
        return end.await(result)
                ? result.join()
                : new PushResult.Failed(
                        FailureCause.TIMED_OUT, "the push has not ended after " + Pusher.text(deadline));
    }
}
