package dev.weir.testing.snapshot;

import java.util.List;
import org.assertj.core.util.diff.DiffUtils;

/** What differs between two texts, as a unified diff. */
final class LineDiff {
    private static final int CONTEXT = 4;

    private LineDiff() {}

    static String between(String expected, String actual) {
        List<String> before = expected.lines().toList();
        List<String> after = actual.lines().toList();
        return String.join(
                "\n",
                DiffUtils.generateUnifiedDiff("snapshot", "recorded", before, DiffUtils.diff(before, after), CONTEXT));
    }
}
