package dev.weir.testing.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A file that holds what a test is known to record. Different files may be compared and updated on any threads. */
public final class Snapshot {
    /** What this process wrote, to notice assertions that share a file but not its content. */
    private static final Map<Path, String> WRITTEN = new ConcurrentHashMap<>();

    private final Path file;

    private Snapshot(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    public static Snapshot of(Path file) {
        return new Snapshot(file);
    }

    /**
     * Compares the text with the file's, or writes it when the system property {@code weir.snapshots} is
     * {@code update}.
     *
     * @return what is wrong, or {@code null}
     */
    public @Nullable SnapshotMismatch mismatch(String recorded) {
        return mismatch(recorded, SnapshotMode.current());
    }

    @Nullable
    SnapshotMismatch mismatch(String recorded, SnapshotMode mode) {
        try {
            return mode == SnapshotMode.UPDATE ? update(recorded) : compare(recorded);
        } catch (IOException e) {
            throw new UncheckedIOException("snapshot " + file, e);
        }
    }

    private @Nullable SnapshotMismatch compare(String recorded) throws IOException {
        if (!Files.exists(file)) {
            return new SnapshotMismatch(
                    "",
                    recorded,
                    "There is no snapshot " + file + ". If this is what should be recorded, run the test with "
                            + SnapshotMode.HOW_TO_UPDATE + " to make it:\n" + recorded);
        }
        String expected = read();
        if (expected.equals(recorded)) {
            return null;
        }
        return new SnapshotMismatch(
                expected,
                recorded,
                "What was recorded differs from the snapshot " + file + ":\n" + LineDiff.between(expected, recorded)
                        + "\nIf this is what should be recorded, run the test with " + SnapshotMode.HOW_TO_UPDATE
                        + " to change it.");
    }

    private @Nullable SnapshotMismatch update(String recorded) throws IOException {
        String before = WRITTEN.putIfAbsent(file, recorded);
        if (before != null && !before.equals(recorded)) {
            return new SnapshotMismatch(
                    before,
                    recorded,
                    "Two assertions share the snapshot " + file + ", but what they found differs; give each a suffix,"
                            + " as in matchesSnapshot(\"second\"):\n" + LineDiff.between(before, recorded));
        }
        if (!Files.exists(file) || !read().equals(recorded)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, recorded);
        }
        return null;
    }

    /** The file's text with the line ends that were written, whatever a version control system made of them. */
    private String read() throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }
}
