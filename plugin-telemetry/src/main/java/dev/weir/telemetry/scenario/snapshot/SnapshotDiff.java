package dev.weir.telemetry.scenario.snapshot;

import java.util.ArrayList;
import java.util.List;

/** Shows how two snapshots differ, line by line: missing lines with a minus, lines too many with a plus. */
public final class SnapshotDiff {
    private SnapshotDiff() {}

    /** The lines of both; empty if they are equal. */
    public static List<String> between(MetricsSnapshot expected, MetricsSnapshot actual) {
        return expected.equals(actual) ? List.of() : merge(expected.lines(), actual.lines());
    }

    private static List<String> merge(List<String> expected, List<String> actual) {
        int[][] common = new int[expected.size() + 1][actual.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = actual.size() - 1; j >= 0; j--) {
                common[i][j] = expected.get(i).equals(actual.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> merged = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            boolean bothLeft = i < expected.size() && j < actual.size();
            if (bothLeft && expected.get(i).equals(actual.get(j))) {
                merged.add("  " + expected.get(i++));
                j++;
            } else if (j == actual.size() || (bothLeft && common[i + 1][j] >= common[i][j + 1])) {
                merged.add("- " + expected.get(i++));
            } else {
                merged.add("+ " + actual.get(j++));
            }
        }
        return merged;
    }
}
