package dev.weir.telemetry.push;

import dev.weir.telemetry.push.report.PushResult;

/** A push that was ordered and may be under way. */
@FunctionalInterface
public interface PendingPush {
    /** Waits until it is over, or until the deadline it was ordered with; what came of it. */
    PushResult await();
}
