package dev.weir.telemetry.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.yaml.problem.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a file, it is refused with a report, never with another exception. */
class DamagedConfigsTest {
    private static final int ROUNDS = 3_000;
    private static final List<String> VALUES = List.of(
            "",
            "{}",
            "[]",
            "[[]]",
            "{a: b}",
            "1",
            "-1",
            "true",
            ".nan",
            "\"\"",
            "\" \"",
            "a",
            "1s",
            "${env.NAME}",
            "\"*\"",
            "http://[",
            "\"[::\"",
            "\":\"",
            "null",
            "-----BEGIN ");

    @Test
    void loading_reportsAndThrowsNothingElse_forFilesWithDamage() throws IOException {
        List<String> files = files();
        Random random = new Random(1);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            refused += load(damaged(files.get(random.nextInt(files.size())), random)) ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(ROUNDS / 2);
    }

    private static List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> folders = Files.list(TelemetryFiles.folder("broken"))) {
            for (Path folder : folders.sorted().toList()) {
                files.add(Files.readString(folder.resolve("telemetry.yaml")));
            }
        }
        return files;
    }

    private static String damaged(String text, Random random) {
        String[] lines = text.split("\n");
        int line = random.nextInt(lines.length);
        int colon = lines[line].indexOf(": ");
        if (random.nextInt(4) == 0) {
            lines[line] = lines[random.nextInt(lines.length)];
        } else if (colon >= 0) {
            lines[line] = lines[line].substring(0, colon + 2) + VALUES.get(random.nextInt(VALUES.size()));
        }
        return String.join("\n", lines);
    }

    private static boolean load(String text) {
        try {
            TelemetryFiles.load(text);
            return true;
        } catch (ConfigurationException e) {
            assertThat(e.problems()).isNotEmpty();
            return false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("for the file:\n" + text, e);
        }
    }
}
