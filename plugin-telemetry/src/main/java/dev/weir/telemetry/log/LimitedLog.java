package dev.weir.telemetry.log;

import dev.weir.telemetry.yaml.problem.SafeText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A log that others may decide to fill. Of each subject it writes one line in ten seconds, with the number of those that
 * were left out since; lines are clean and short, and no more than a thousand subjects are remembered.
 */
public final class LimitedLog {
    private static final long QUIET_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int LONGEST_LINE = 400;
    private static final int MOST_SUBJECTS = 1_000;

    private final Consumer<String> lines;
    private final LongSupplier nanoTime;
    private final Map<String, Written> written = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Written> eldest) {
            return size() > MOST_SUBJECTS;
        }
    };

    private record Written(long when, int leftOut) {}

    public LimitedLog(Consumer<String> lines, LongSupplier nanoTime) {
        this.lines = lines;
        this.nanoTime = nanoTime;
    }

    /** One that writes warnings to the plugin's log. */
    public static LimitedLog toSystemLogger() {
        System.Logger log = System.getLogger("dev.weir.telemetry");
        return new LimitedLog(line -> log.log(System.Logger.Level.WARNING, line), System::nanoTime);
    }

    /** Writes a line, unless the subject had one just now. */
    public synchronized void warn(String subject, String line) {
        long now = nanoTime.getAsLong();
        Written before = written.get(subject);
        if (before != null && now - before.when() < QUIET_NANOS) {
            written.put(subject, new Written(before.when(), before.leftOut() + 1));
            return;
        }
        written.put(subject, new Written(now, 0));
        String clean = SafeText.clean(line, LONGEST_LINE);
        lines.accept(before == null || before.leftOut() == 0 ? clean : clean + leftOut(before, now));
    }

    private static String leftOut(Written before, long now) {
        long seconds = Duration.ofNanos(now - before.when()).toSeconds();
        return " (and " + before.leftOut() + " more in the last " + seconds + " s)";
    }
}
