package dev.weir.telemetry.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.telemetry.config.prometheus.ListenAddress;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder under {@code broken} holds a file and the whole report that an operator gets for it. */
class BrokenConfigsTest {
    private static final int FEWEST_CASES = 120;
    private static final String CANARY = "hunter2";
    private static final Host HOST = Host.any().listeningOn(List.of(ListenAddress.of("0.0.0.0:8080")));

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(TelemetryFiles.folder("broken"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void report_saysWhatIsWrong_forEachBrokenFile(String name) throws IOException {
        Path folder = TelemetryFiles.folder("broken").resolve(name);
        YamlSource source = YamlSource.of("telemetry.yaml", Files.readAllBytes(folder.resolve("telemetry.yaml")));
        Host host = name.startsWith("host-") ? HOST.withKeys(Set.of("server")) : HOST;

        ConfigurationException thrown = catchThrowableOfType(
                ConfigurationException.class,
                () -> ConfigDocument.load(source, TelemetryFiles.expansion(folder), host));

        assertThat(thrown.getMessage() + "\n").isEqualTo(Files.readString(folder.resolve("report.txt")));
        assertThat(thrown.getMessage()).doesNotContain(CANARY);
    }

    @Test
    void cases_areAllFound() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(FEWEST_CASES);
    }
}
