package dev.weir.telemetry.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder under {@code broken} holds a file and the whole report that an operator gets for it. */
class BrokenFilesTest {
    private static final int FEWEST_CASES = 90;
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "TOKEN", "hunter2-canary",
            "NAME", "east",
            "NUMBER", "9090",
            "EMPTY", "",
            "LIST", "[{name: requests}]");

    static Stream<String> cases() throws IOException, URISyntaxException {
        try (Stream<Path> folders = Files.list(folder())) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void report_saysWhatIsWrong_forEachBrokenFile(String name) throws IOException, URISyntaxException {
        Path folder = folder().resolve(name);
        YamlSource source = YamlSource.of("telemetry.yaml", Files.readAllBytes(folder.resolve("telemetry.yaml")));
        Expansion expansion = Expansion.of(ENVIRONMENT::get).withFilesUnder(List.of(folder));

        ConfigurationException thrown = catchThrowableOfType(
                ConfigurationException.class,
                () -> YamlDocument.read(source, expansion).as(SampleTelemetry::read));

        assertThat(thrown.getMessage() + "\n").isEqualTo(Files.readString(folder.resolve("report.txt")));
    }

    @Test
    void cases_areAllFound() throws IOException, URISyntaxException {
        assertThat(cases()).hasSizeGreaterThan(FEWEST_CASES);
    }

    private static Path folder() throws URISyntaxException {
        URL folder = Objects.requireNonNull(BrokenFilesTest.class.getResource("broken"));
        return Path.of(folder.toURI());
    }
}
