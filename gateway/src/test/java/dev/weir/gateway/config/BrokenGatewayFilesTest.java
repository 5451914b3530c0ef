package dev.weir.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder under {@code broken} holds a gateway's file and the whole report that an operator gets for it. */
class BrokenGatewayFilesTest {
    private static final int FEWEST_CASES = 20;
    private static final String CANARY = "hunter2";

    @TestFactory
    Stream<DynamicTest> report_saysWhatIsWrong_forEachBrokenFile() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(BrokenGatewayFilesTest.class.getResource("broken"));
        try (Stream<Path> folders = Files.list(Path.of(folder.toURI()))) {
            List<Path> cases = folders.sorted().toList();
            assertThat(cases).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
            return cases.stream()
                    .map(broken -> DynamicTest.dynamicTest(
                            broken.getFileName().toString(),
                            () -> assertThat(report(broken))
                                    .isEqualTo(Files.readString(broken.resolve("report.txt")))
                                    .doesNotContain(CANARY)));
        }
    }

    private static String report(Path broken) throws IOException {
        YamlSource source = YamlSource.of("weir.yaml", Files.readAllBytes(broken.resolve("weir.yaml")));
        Expansion expansion = Expansion.of(Map.<String, String>of()::get).withFilesUnder(List.of(broken));
        ConfigurationException thrown = catchThrowableOfType(
                ConfigurationException.class, () -> ConfigDocument.load(source, expansion, new GatewaySection()));
        return thrown.getMessage() + "\n";
    }
}
