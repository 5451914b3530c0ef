package dev.weir.testing.snapshot;

import org.jspecify.annotations.Nullable;

/** What becomes of a snapshot that differs: the test fails, or the file changes. */
enum SnapshotMode {
    COMPARE,
    UPDATE;

    private static final String PROPERTY = "weir.snapshots";
    static final String HOW_TO_UPDATE = "-D" + PROPERTY + "=update";

    static SnapshotMode current() {
        return of(System.getProperty(PROPERTY));
    }

    static SnapshotMode of(@Nullable String property) {
        if (property == null || property.isEmpty() || property.equals("compare")) {
            return COMPARE;
        }
        if (property.equals("update")) {
            return UPDATE;
        }
        throw new IllegalArgumentException(
                PROPERTY + "=" + property + ": write compare or update, or leave it out to compare");
    }
}
