package dev.weir.telemetry.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigDocumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "telemetry:",
                "telemetry: {}",
                "telemetry: {exporters: {metrics: {common: {}, prometheus: {}}}}",
                "telemetry: {exporters: , instrumentation: }",
                "server: {port: 8080}",
            })
    void files_thatSayNothing_giveTheDefaults(String text) {
        ConfigDocument document = TelemetryFiles.load(text);

        assertThat(document.telemetry()).isEqualTo(TelemetryConfig.DEFAULT);
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void load_readsAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("telemetry.yaml");
        Files.writeString(file, "telemetry: {exporters: {metrics: {prometheus: {enabled: true}}}}");

        ConfigDocument document = ConfigDocument.load(file, Expansion.none());

        assertThat(document.telemetry().metrics().prometheus().enabled()).isTrue();
    }

    @Test
    void load_namesTheFileThatIsMissing(@TempDir Path folder) {
        Path file = folder.resolve("nowhere.yaml");

        assertThatThrownBy(() -> ConfigDocument.load(file, Expansion.none()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("nowhere.yaml\n  there is no such file; check the path");
    }

    @Test
    void instruments_areReadWithTheRest() {
        ConfigDocument document = TelemetryFiles.load("""
                telemetry:
                  instrumentation:
                    instruments:
                      default_requirement_level: none
                      router:
                        http.server.request.duration: true
                """);

        assertThat(document.telemetry().instruments().router())
                .singleElement()
                .satisfies(instrument -> assertThat(instrument.name()).isEqualTo("http.server.request.duration"));
    }

    @Test
    void keysOfTheReference_areIgnoredByName() {
        ConfigDocument document = TelemetryFiles.load("""
                telemetry:
                  apollo: {endpoint: https://usage.example.com}
                  exporters:
                    tracing: {otlp: {enabled: true}}
                    logging: {stdout: {enabled: true}}
                    metrics:
                      otlp:
                        enabled: true
                        batch_processor:
                          scheduled_delay: 10s
                          max_export_timeout: 20s
                          max_queue_size: 1
                          max_export_batch_size: 1
                          max_concurrent_exports: 1
                  instrumentation:
                    spans: {mode: spec_compliant}
                    events: {router: {request: info}}
                """);

        assertThat(document.warnings())
                .extracting(Problem::path)
                .containsExactly(
                        "telemetry.apollo.endpoint",
                        "telemetry.exporters.tracing",
                        "telemetry.exporters.logging",
                        "telemetry.exporters.metrics.otlp.batch_processor.max_queue_size",
                        "telemetry.exporters.metrics.otlp.batch_processor.max_export_batch_size",
                        "telemetry.exporters.metrics.otlp.batch_processor.max_concurrent_exports",
                        "telemetry.instrumentation.spans",
                        "telemetry.instrumentation.events");
        assertThat(document.warnings())
                .allSatisfy(warning -> assertThat(warning.found()).contains(" is ignored: "));
        assertThat(document.telemetry().metrics().otlp().interval()).hasSeconds(10);
        assertThat(document.telemetry().metrics().otlp().timeout()).hasSeconds(20);
    }

    @Test
    void keysOfTheHost_areItsOwn() {
        String text = "server: {}\nexporters: [1]\ntelemetry: {}\n";

        assertThat(TelemetryFiles.load(text).warnings()).isEmpty();
        assertThat(TelemetryFiles.load(text, Host.any().withKeys(Set.of("server", "exporters")))
                        .telemetry())
                .isEqualTo(TelemetryConfig.DEFAULT);
        assertThatThrownBy(() -> TelemetryFiles.load(text, Host.any().withKeys(Set.of("server"))))
                .hasMessageContaining("unknown key \"exporters\"");
    }

    @Test
    void equalFiles_giveEqualConfigurations_whereverTheirLinesAre() {
        String text = "telemetry: {exporters: {metrics: {common: {views: [{name: a, rename: b}]}}}}";

        assertThat(TelemetryFiles.load(text).telemetry())
                .isEqualTo(TelemetryFiles.load("# a comment\n\n" + text).telemetry());
    }
}
