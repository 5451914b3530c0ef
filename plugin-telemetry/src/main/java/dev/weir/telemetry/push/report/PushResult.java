package dev.weir.telemetry.push.report;

import java.time.Duration;

/** What came of one push. */
public sealed interface PushResult {
    /** The collector confirmed all of it. */
    record Delivered() implements PushResult {}

    /** There was nothing to push. */
    record Empty() implements PushResult {}

    /**
     * Not delivered, or not all of it.
     *
     * @param detail what happened, fit for a log line: at most some 200 characters, escaped, without secrets
     * @param askedToWait how long the collector asked not to be bothered; zero if it said nothing
     */
    record Failed(FailureCause cause, String detail, Duration askedToWait) implements PushResult {
        public Failed(FailureCause cause, String detail) {
            this(cause, detail, Duration.ZERO);
        }

        @Override
        public String toString() {
            return cause.word() + ": " + detail;
        }
    }
}
