package dev.weir.testing.snapshot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    private Path file = Path.of("");

    @BeforeEach
    void setUp(@TempDir Path folder) {
        file = folder.resolve("some").resolve("test.yaml");
    }

    @Test
    void anEqualText_isNoMismatch() throws IOException {
        write("a\nb\n");

        assertThat(compare("a\nb\n")).isNull();
    }

    @Test
    void theLineEndsOfAnotherSystem_areNoMismatch() throws IOException {
        write("a\r\nb\r\n");

        assertThat(compare("a\nb\n")).isNull();
    }

    @Test
    void anotherText_isShownLineByLine() throws IOException {
        write("one\ntwo\nthree\nfour\nfive\nsix\nseven\n");

        SnapshotMismatch mismatch = requireNonNull(compare("one\ntwo\nthree\nfour\nfive\nSIX\nseven\neight\n"));

        assertThat(mismatch.message())
                .contains("differs from the snapshot " + file)
                .contains("--- snapshot\n+++ recorded\n")
                .contains(" five\n-six\n+SIX\n seven\n+eight\n")
                .doesNotContain("one")
                .endsWith("run the test with -Dweir.snapshots=update to change it.");
        assertThat(mismatch.expected()).endsWith("six\nseven\n");
        assertThat(mismatch.recorded()).endsWith("seven\neight\n");
    }

    @Test
    void aMissingFile_isAMismatch_andIsNotMade() {
        SnapshotMismatch mismatch = requireNonNull(compare("a\n"));

        assertThat(mismatch.message())
                .contains("There is no snapshot " + file, "-Dweir.snapshots=update to make it:\na\n");
        assertThat(file).doesNotExist();
    }

    @Test
    void aStaleFile_isNotChanged_unlessAsked() throws IOException {
        write("a\n");

        assertThat(compare("b\n")).isNotNull();
        assertThat(file).hasContent("a\n");
    }

    @Test
    void update_makesTheFile_andItsFolder() throws IOException {
        assertThat(update("ä\n")).isNull();

        assertThat(file).hasContent("ä\n");
        assertThat(compare("ä\n")).isNull();
    }

    @Test
    void update_changesAStaleFile() throws IOException {
        write("a\n");

        assertThat(update("b\n")).isNull();
        assertThat(file).hasContent("b\n");
    }

    @Test
    void update_leavesAnEqualFileAlone() throws IOException {
        write("a\n");
        Files.setLastModifiedTime(file, LONG_AGO);

        assertThat(update("a\n")).isNull();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    @Test
    void update_refusesTwoTextsForOneFile() {
        assertThat(update("a\n")).isNull();
        assertThat(update("a\n")).isNull();

        assertThat(requireNonNull(update("b\n")).message())
                .contains("Two assertions share the snapshot " + file, "give each a suffix", "-a\n+b");
        assertThat(file).hasContent("a\n");
    }

    @Test
    void theMode_isReadFromAProperty() {
        assertThat(SnapshotMode.of(null)).isEqualTo(SnapshotMode.COMPARE);
        assertThat(SnapshotMode.of("")).isEqualTo(SnapshotMode.COMPARE);
        assertThat(SnapshotMode.of("compare")).isEqualTo(SnapshotMode.COMPARE);
        assertThat(SnapshotMode.of("update")).isEqualTo(SnapshotMode.UPDATE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SnapshotMode.of("overwrite"))
                .withMessage("weir.snapshots=overwrite: write compare or update, or leave it out to compare");
    }

    private @Nullable SnapshotMismatch compare(String recorded) {
        return Snapshot.of(file).mismatch(recorded, SnapshotMode.COMPARE);
    }

    private @Nullable SnapshotMismatch update(String recorded) {
        return Snapshot.of(file).mismatch(recorded, SnapshotMode.UPDATE);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
