package dev.weir.telemetry.scenario;

import dev.weir.telemetry.scenario.snapshot.MetricsSnapshot;
import dev.weir.telemetry.scenario.snapshot.SnapshotDiff;
import dev.weir.telemetry.scenario.snapshot.SnapshotReader;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A scenario on disk: {@code router.yaml}, {@code test.yaml}, and in {@code metrics.snap} what it should come to. */
public record ScenarioFolder(Path folder) {
    private static final String SCRIPT = "test.yaml";

    /** All scenarios in a directory and below, by their paths. */
    public static List<ScenarioFolder> below(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.endsWith(SCRIPT))
                    .map(Path::getParent)
                    .sorted()
                    .map(ScenarioFolder::new)
                    .toList();
        }
    }

    /** Runs the scenario and returns how its outcome differs from the one expected; empty if it doesn't. */
    public List<String> differences() throws IOException {
        Scenario scenario =
                Scenario.read(YamlSource.of(folder.resolve("router.yaml")), YamlSource.of(folder.resolve(SCRIPT)));
        Path file = folder.resolve("metrics.snap");
        MetricsSnapshot expected = SnapshotReader.read(file.toString(), Files.readString(file));
        return SnapshotDiff.between(expected, scenario.run());
    }
}
