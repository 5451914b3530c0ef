package dev.weir.telemetry.yaml.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reads the hostile files in a process whose whole heap has 32 MB, and whose stacks are small. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {
    private static final int MOST_MILLIS = 1_000;

    private record Outcome(String file, String what, long millis) {}

    private final List<Outcome> outcomes = new ArrayList<>();
    private int exitCode;

    @BeforeAll
    void readAllFiles() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx32m",
                        "-Xss256k",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFiles.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        exitCode = process.waitFor();
        for (String line : output.lines().toList()) {
            String[] columns = line.split("\t", -1);
            assertThat(columns).as(output).hasSize(3);
            outcomes.add(new Outcome(columns[0], columns[1], Long.parseLong(columns[2])));
        }
    }

    @Test
    void everyFile_endsInAReport_orIsRead() {
        assertThat(exitCode).isZero();
        assertThat(outcomes)
                .extracting(Outcome::file)
                .containsExactlyElementsOf(
                        Stream.concat(HostileFiles.read().keySet().stream(), HostileFiles.refused().keySet().stream())
                                .toList());
    }

    @Test
    void filesOverALimit_areRefused() {
        assertThat(namesOf(HostileFiles.REFUSED))
                .isEqualTo(new TreeSet<>(HostileFiles.refused().keySet()));
    }

    @Test
    void filesWithinTheLimits_areRead() {
        assertThat(namesOf(HostileFiles.READ))
                .isEqualTo(new TreeSet<>(HostileFiles.read().keySet()));
    }

    @Test
    void noFile_takesMoreThanASecond() {
        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.millis()).as(outcome.file()).isLessThan(MOST_MILLIS));
    }

    private Set<String> namesOf(String what) {
        Set<String> names = new TreeSet<>();
        outcomes.stream().filter(outcome -> outcome.what().equals(what)).forEach(outcome -> names.add(outcome.file()));
        return names;
    }
}
