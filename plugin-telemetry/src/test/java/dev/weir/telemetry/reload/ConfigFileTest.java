package dev.weir.telemetry.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.yaml.YamlDocument;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each call is one look; whoever follows a file looks four times a second. */
class ConfigFileTest {
    @TempDir
    Path directory;

    private Path file;
    private ConfigFile watched;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(directory.resolve("telemetry.yaml"), "one");
        watched = new ConfigFile(file);
    }

    @Test
    void aFileThatStaysAsItIs_hasNotChanged() {
        assertThat(watched.hasChanged()).isFalse();
        assertThat(watched.hasChanged()).isFalse();
    }

    @Test
    void aChange_isCountedOnce_whenTheFileIsAtRest() throws IOException {
        Files.writeString(file, "second");

        assertThat(watched.hasChanged()).isFalse();
        assertThat(watched.hasChanged()).isTrue();
        assertThat(watched.hasChanged()).isFalse();
    }

    @Test
    void aFileThatIsStillWritten_isLeftAloneUntilItIsWhole() throws IOException {
        Files.writeString(file, "half");
        assertThat(watched.hasChanged()).isFalse();
        for (int i = 0; i < 100; i++) {
            Files.writeString(file, " and more", StandardOpenOption.APPEND);
            assertThat(watched.hasChanged()).isFalse();
        }
        assertThat(watched.hasChanged()).isTrue();
    }

    @Test
    void aFileThatIsReplacedByAnother_hasChanged() throws IOException {
        Path other = Files.writeString(directory.resolve("other"), "two");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);

        assertThat(watched.hasChanged()).isFalse();
        assertThat(watched.hasChanged()).isTrue();
    }

    @Test
    void aLinkThatLeadsElsewhere_isAChange() throws IOException {
        Path first = Files.createDirectory(directory.resolve("first"));
        Path second = Files.createDirectory(directory.resolve("second"));
        Files.writeString(first.resolve("telemetry.yaml"), "one");
        Files.writeString(second.resolve("telemetry.yaml"), "two");
        Path current = Files.createSymbolicLink(directory.resolve("current"), first);
        ConfigFile linked = new ConfigFile(current.resolve("telemetry.yaml"));
        Path next = Files.createSymbolicLink(directory.resolve("next"), second);
        Files.move(next, current, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);

        assertThat(linked.hasChanged()).isFalse();
        assertThat(linked.hasChanged()).isTrue();
    }

    @Test
    void aFileThatIsGone_isNoChange_andOneThatReturnsIs() throws IOException {
        Files.delete(file);
        assertThat(watched.hasChanged()).isFalse();
        assertThat(watched.hasChanged()).isFalse();
        Files.writeString(file, "returned");

        assertThat(watched.hasChanged()).isFalse();
        assertThat(watched.hasChanged()).isTrue();
    }

    @Test
    void aFileThatWasNotThereAtFirst_isAChangeWhenItComes() throws IOException {
        Path late = directory.resolve("late.yaml");
        ConfigFile missing = new ConfigFile(late);
        assertThat(missing.hasChanged()).isFalse();
        Files.writeString(late, "here");

        assertThat(missing.hasChanged()).isFalse();
        assertThat(missing.hasChanged()).isTrue();
    }

    @Test
    void aFileThatTheLastLoadRead_isFollowed_andOneThatOnlyTheLoadBeforeRead_isNot() throws IOException {
        Path first = Files.writeString(directory.resolve("first"), "one");
        Path second = Files.writeString(directory.resolve("second"), "one");
        load("${file.first}");
        Files.writeString(first, "other");
        assertThat(watched.hasChanged()).isFalse();
        assertThat(watched.hasChanged()).isTrue();

        load("${file.second}");
        Files.writeString(first, "again");
        assertThat(watched.hasChanged()).isFalse();
        assertThat(watched.hasChanged()).isFalse();
        Files.writeString(second, "other");
        assertThat(watched.hasChanged()).isFalse();
        assertThat(watched.hasChanged()).isTrue();
    }

    @Test
    void aFileThatALoadMissed_isAChangeWhenItComes() throws IOException {
        load("${file.late:-none}");
        Files.writeString(directory.resolve("late"), "here");

        assertThat(watched.hasChanged()).isFalse();
        assertThat(watched.hasChanged()).isTrue();
        assertThat(watched.hasChanged()).isFalse();
    }

    @Test
    void aFileThatIsWrittenDuringTheLoad_isAChange_sinceItIsLookedAtBeforeItIsRead() throws IOException {
        Path certificate = Files.writeString(directory.resolve("certificate"), "old");
        Expansion expansion = watched.following(Expansion.none().withFilesUnder(List.of(directory)));
        YamlDocument.read(YamlSource.of("telemetry.yaml", "a: ${file.certificate}"), expansion);
        Files.writeString(certificate, "renewed");

        assertThat(watched.hasChanged()).isFalse();
        assertThat(watched.hasChanged()).isTrue();
    }

    @Test
    void twoFilesThatChangeTogether_areOneChange_onceBothAreAtRest() throws IOException {
        Path certificate = Files.writeString(directory.resolve("certificate"), "one");
        Path key = Files.writeString(directory.resolve("key"), "one");
        load("[ '${file.certificate}', '${file.key}' ]");
        Files.writeString(certificate, "other");
        assertThat(watched.hasChanged()).isFalse();
        Files.writeString(key, "other");
        assertThat(watched.hasChanged()).isFalse();

        assertThat(watched.hasChanged()).isTrue();
        assertThat(watched.hasChanged()).isFalse();
    }

    private void load(String value) {
        Expansion expansion = watched.following(Expansion.none().withFilesUnder(List.of(directory)));
        YamlDocument.read(YamlSource.of("telemetry.yaml", "a: " + value), expansion);
    }
}
