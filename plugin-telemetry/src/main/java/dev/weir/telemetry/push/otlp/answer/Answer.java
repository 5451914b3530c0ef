package dev.weir.telemetry.push.otlp.answer;

import dev.weir.telemetry.push.report.FailureCause;
import dev.weir.telemetry.push.report.PushResult;
import java.time.Duration;

/**
 * What one attempt came to.
 *
 * @param isWorthAnotherAttempt whether the same request may fare better a little later
 */
public record Answer(PushResult result, boolean isWorthAnotherAttempt) {
    public static final Answer DELIVERED = new Answer(new PushResult.Delivered(), false);

    public static Answer finalFailure(FailureCause cause, String detail) {
        return new Answer(new PushResult.Failed(cause, detail), false);
    }

    public static Answer passingFailure(FailureCause cause, String detail, Duration askedToWait) {
        return new Answer(new PushResult.Failed(cause, detail, askedToWait), true);
    }

    public static Answer passingFailure(FailureCause cause, String detail) {
        return passingFailure(cause, detail, Duration.ZERO);
    }

    /** How long the collector asked not to be bothered. */
    public Duration askedToWait() {
        return result instanceof PushResult.Failed failed ? failed.askedToWait() : Duration.ZERO;
    }
}
