package dev.weir.telemetry.push.report;

import dev.weir.telemetry.yaml.problem.SafeText;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Writes a line for a failed push: at most one in ten seconds for each destination and cause, with the number of those
 * that were left out since.
 */
public final class FailureLog implements PushObserver {
    private static final long QUIET_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int LONGEST_NAME = 40;

    private final Consumer<String> lines;
    private final LongSupplier nanoTime;
    private final Map<Subject, Written> written = new HashMap<>();

    private record Subject(String destination, FailureCause cause) {}

    private record Written(long when, int leftOut) {}

    public FailureLog(Consumer<String> lines, LongSupplier nanoTime) {
        this.lines = lines;
        this.nanoTime = nanoTime;
    }

    /** One that writes warnings to the log of this package. */
    public static FailureLog toSystemLogger() {
        System.Logger log = System.getLogger("dev.weir.telemetry.push");
        return new FailureLog(line -> log.log(System.Logger.Level.WARNING, line), System::nanoTime);
    }

    @Override
    public synchronized void onPush(PushReport report) {
        if (report.result() instanceof PushResult.Failed failed) {
            onFailure(new Subject(report.destination(), failed.cause()), failed);
        }
    }

    private void onFailure(Subject subject, PushResult.Failed failed) {
        long now = nanoTime.getAsLong();
        Written before = written.get(subject);
        if (before != null && now - before.when() < QUIET_NANOS) {
            written.put(subject, new Written(before.when(), before.leftOut() + 1));
            return;
        }
        written.put(subject, new Written(now, 0));
        String line = "a push to " + SafeText.clean(subject.destination(), LONGEST_NAME) + " failed, " + failed;
        lines.accept(before == null || before.leftOut() == 0 ? line : line + leftOut(before, now));
    }

    private static String leftOut(Written before, long now) {
        long seconds = Duration.ofNanos(now - before.when()).toSeconds();
        return " (and " + before.leftOut() + " more in the last " + seconds + " s)";
    }
}
