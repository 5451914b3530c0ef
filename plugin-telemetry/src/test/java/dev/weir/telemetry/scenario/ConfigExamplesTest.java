package dev.weir.telemetry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.scenario.snapshot.SnapshotDiff;
import dev.weir.telemetry.scenario.snapshot.SnapshotReader;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ConfigExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "config-examples");
    private static final String SCRIPT = "scenario.yaml";

    @TestFactory
    Stream<DynamicTest> anExample_loadsWithoutAWarning() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> {
                    ConfigDocument document = ConfigDocument.load(configuration(example), Expansion.none(), Host.any());

                    assertThat(document.warnings()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> anExample_comesToWhatItShows() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> {
                    Scenario scenario = Scenario.read(configuration(example), YamlSource.of(example.resolve(SCRIPT)));
                    Path expected = example.resolve("expected.snap");

                    assertThat(SnapshotDiff.between(
                                    SnapshotReader.read(expected.toString(), Files.readString(expected)),
                                    scenario.run()))
                            .isEmpty();
                }));
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve(SCRIPT)))
                    .sorted()
                    .toList();
        }
    }

    private static YamlSource configuration(Path example) throws IOException {
        return YamlSource.of(example.resolve("telemetry.yaml"));
    }
}
