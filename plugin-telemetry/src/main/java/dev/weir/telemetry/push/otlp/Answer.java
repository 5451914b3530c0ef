package dev.weir.telemetry.push.otlp;

import dev.weir.telemetry.push.FailureCause;
import dev.weir.telemetry.push.PushResult;
import java.time.Duration;

/**
 * What one attempt came to.
 *
 * @param isWorthAnotherAttempt whether the same request may fare better a little later
 */
record Answer(PushResult result, boolean isWorthAnotherAttempt) {
    static final Answer DELIVERED = new Answer(new PushResult.Delivered(), false);

    static Answer finalFailure(FailureCause cause, String detail) {
        return new Answer(new PushResult.Failed(cause, detail), false);
    }

    static Answer passingFailure(FailureCause cause, String detail, Duration askedToWait) {
        return new Answer(new PushResult.Failed(cause, detail, askedToWait), true);
    }

    static Answer passingFailure(FailureCause cause, String detail) {
        return passingFailure(cause, detail, Duration.ZERO);
    }

    /** How long the collector asked not to be bothered. */
    Duration askedToWait() {
        return result instanceof PushResult.Failed failed ? failed.askedToWait() : Duration.ZERO;
    }
}
