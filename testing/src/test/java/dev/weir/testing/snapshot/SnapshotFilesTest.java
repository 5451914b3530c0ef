package dev.weir.testing.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotFilesTest {
    private static final Path FOLDER = Path.of("folder");

    @Test
    void theFile_isNamedAfterClassAndMethod() {
        SnapshotFiles files = SnapshotFiles.of(FOLDER, SnapshotFilesTest.class, "hit");

        assertThat(files.file("")).isEqualTo(folder("SnapshotFilesTest").resolve("hit.yaml"));
        assertThat(files.file("later")).isEqualTo(folder("SnapshotFilesTest").resolve("hit-later.yaml"));
    }

    @Test
    void aNestedClass_isNamedAfterItsOuterClass() {
        assertThat(SnapshotFiles.of(FOLDER, Inner.class, "hit").file(""))
                .isEqualTo(folder("SnapshotFilesTest.Inner").resolve("hit.yaml"));
    }

    @Test
    void byDefault_filesLieBesideTheTests() {
        assertThat(SnapshotFiles.of(SnapshotFilesTest.class, "hit").folder().toAbsolutePath())
                .isEqualTo(Path.of("src", "test", "resources", "snapshots").toAbsolutePath());
    }

    @Test
    void aClassOfNoProject_hasThemInTheWorkingDirectory() {
        assertThat(SnapshotFiles.of(String.class, "hit").folder())
                .isEqualTo(Path.of("src", "test", "resources", "snapshots"));
    }

    @Test
    void aProperty_canNameTheFolder() {
        assertThat(SnapshotFiles.folder("elsewhere", String.class)).isEqualTo(Path.of("elsewhere"));
        assertThat(SnapshotFiles.folder("", String.class)).isEqualTo(Path.of("src", "test", "resources", "snapshots"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../other", "a/b", "a\\b", "a b", "a:b"})
    void aSuffixThatIsNoPartOfAFileName_isRefused(String suffix) {
        SnapshotFiles files = SnapshotFiles.of(FOLDER, SnapshotFilesTest.class, "hit");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.file(suffix))
                .withMessageContaining("write letters, digits, '.', '_' and '-' alone");
    }

    private static Path folder(String testClass) {
        return FOLDER.resolve("dev.weir.testing.snapshot." + testClass);
    }

    @Nested
    class Inner {
        @Test
        void aNestedClass_isFoundByItsOwnMethods() {
            assertThat(SnapshotFiles.of(FOLDER, getClass(), "hit").testClass()).endsWith("SnapshotFilesTest.Inner");
        }
    }
}
