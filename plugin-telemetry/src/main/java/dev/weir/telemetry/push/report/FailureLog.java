package dev.weir.telemetry.push.report;

import dev.weir.telemetry.log.LimitedLog;
import dev.weir.telemetry.yaml.problem.SafeText;

/** Writes a line for a failed push, limited for each destination and cause. */
public final class FailureLog implements PushObserver {
    private static final int LONGEST_NAME = 40;

    private final LimitedLog log;

    public FailureLog(LimitedLog log) {
        this.log = log;
    }

    @Override
    public void onPush(PushReport report) {
        if (report.result() instanceof PushResult.Failed failed) {
            String destination = SafeText.clean(report.destination(), LONGEST_NAME);
            log.warn("push " + destination + failed.cause(), "a push to " + destination + " failed, " + failed);
        }
    }
}
