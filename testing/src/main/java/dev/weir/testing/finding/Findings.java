package dev.weir.testing.finding;

import dev.weir.metrics.current.StrayRecording;
import dev.weir.metrics.misuse.Misuse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What went wrong with metrics during a test, and what of it the test expects. Any thread may add to it. */
public final class Findings {
    private static final String REMEDY = "\nHand the provider over with the test's TestMetrics: wrap(task or executor),"
            + " wrapThreadFactory(...), supplyAsync(...) or attach(eventLoopGroup). If tests run side by side, all"
            + " that were running report it. A test that means it calls expectStrayRecordings().";

    private final StrayRecordings strays = new StrayRecordings();
    private final List<Misuse> misuses = new CopyOnWriteArrayList<>();
    private final Set<Finding> expected = ConcurrentHashMap.newKeySet();

    public void add(StrayRecording stray) {
        strays.add(stray);
    }

    public void add(Misuse misuse) {
        misuses.add(misuse);
    }

    public void expect(Finding finding) {
        expected.add(finding);
    }

    public List<Misuse> misuses() {
        return List.copyOf(misuses);
    }

    public List<StrayRecording> strays() {
        return strays.firsts();
    }

    /** All that happened, for the failure of an assertion; empty when nothing did. */
    public String remarks() {
        return (strays().isEmpty() ? "" : "Recorded without this test's provider:" + strays + "\n")
                + (misuses.isEmpty() ? "" : "Metrics used wrongly:" + misuseLines() + "\n");
    }

    /** Why the test fails for what happened or for what it expected in vain, or {@code null}. */
    public @Nullable String problem(String test) {
        StringBuilder problems = new StringBuilder();
        if (expected.contains(Finding.STRAY_RECORDING)) {
            missing(problems, strays().isEmpty(), "a recording without its provider");
        } else if (!strays().isEmpty()) {
            problems.append("\nRecorded without the provider of the test:")
                    .append(strays)
                    .append(REMEDY);
        }
        if (expected.contains(Finding.MISUSE)) {
            missing(problems, misuses.isEmpty(), "misuse of metrics");
        } else if (!misuses.isEmpty()) {
            problems.append("\nMetrics used wrongly:")
                    .append(misuseLines())
                    .append("\nA test that means it calls expectMisuse() on its TestMetrics.");
        }
        return problems.isEmpty() ? null : "test \"" + test + "\":" + problems;
    }

    private static void missing(StringBuilder problems, boolean isMissing, String what) {
        if (isMissing) {
            problems.append("\nThe test expects ").append(what).append(", and there was none.");
        }
    }

    private String misuseLines() {
        StringBuilder lines = new StringBuilder();
        misuses.forEach(misuse -> lines.append("\n  ").append(misuse));
        return lines.toString();
    }
}
