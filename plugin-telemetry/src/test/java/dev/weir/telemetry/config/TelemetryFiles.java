package dev.weir.telemetry.config;

import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Loads configurations that tests have at hand. */
public final class TelemetryFiles {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("TOKEN", "hunter2-canary", "NAME", "east", "VERSION", "1.10");

    private TelemetryFiles() {}

    /** Loads a whole file, which may refer to {@code certificate.pem} and {@code key.pem}. */
    static ConfigDocument load(String text) {
        return load(text, Host.any());
    }

    static ConfigDocument load(String text, Host host) {
        return ConfigDocument.load(YamlSource.of("telemetry.yaml", text), expansion(), host);
    }

    /** Loads the text as what stands under {@code telemetry.exporters.metrics}, and expects no warnings. */
    public static MetricsConfig metrics(String text) {
        ConfigDocument document = load("telemetry:\n  exporters:\n    metrics:\n" + text.indent(6));
        if (!document.warnings().isEmpty()) {
            throw new AssertionError(document.warnings());
        }
        return document.telemetry().metrics();
    }

    static Expansion expansion(Path... more) {
        List<Path> directories = new ArrayList<>(List.of(more));
        directories.add(folder("pem"));
        return Expansion.of(ENVIRONMENT::get).withFilesUnder(directories);
    }

    static Path folder(String name) {
        URL folder = Objects.requireNonNull(TelemetryFiles.class.getResource(name));
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
