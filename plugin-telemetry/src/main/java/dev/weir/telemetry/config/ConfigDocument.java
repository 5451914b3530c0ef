package dev.weir.telemetry.config;

import dev.weir.telemetry.yaml.YamlDocument;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A configuration file that can be used, and what its owner should know all the same. Immutable.
 *
 * @param warnings in the order of the file
 */
public record ConfigDocument(TelemetryConfig telemetry, List<Problem> warnings) {
    public ConfigDocument {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a file whose other keys may be anything.
     *
     * @throws dev.weir.telemetry.yaml.problem.ConfigurationException with all that is wrong with it
     */
    public static ConfigDocument load(Path file, Expansion expansion) {
        return load(YamlSource.of(file), expansion, Host.any());
    }

    /**
     * Reads a file of a host.
     *
     * @throws dev.weir.telemetry.yaml.problem.ConfigurationException with all that is wrong with it
     */
    public static ConfigDocument load(YamlSource source, Expansion expansion, Host host) {
        YamlDocument document = YamlDocument.read(source, expansion);
        TelemetryConfig telemetry =
                document.as(new TelemetryReader(host, expansion.environment(), document.root())::read);
        return new ConfigDocument(telemetry, document.warnings());
    }

    /**
     * Reads a file of a host together with the host's own part, which it must have.
     *
     * @throws dev.weir.telemetry.yaml.problem.ConfigurationException with all that is wrong with either
     */
    public static <T> HostedDocument<T> load(YamlSource source, Expansion expansion, HostSection<T> section) {
        YamlDocument document = YamlDocument.read(source, expansion);
        HostedDocument<T> read = document.as(top -> {
            T own = top.mapping(section.key(), section::read).required();
            Host host = Host.any().withKeys(Set.of(section.key())).listeningOn(section.listeners(own));
            TelemetryConfig telemetry = new TelemetryReader(host, expansion.environment(), document.root()).read(top);
            return new HostedDocument<>(own, new ConfigDocument(telemetry, List.of()));
        });
        return new HostedDocument<>(
                read.host(), new ConfigDocument(read.document().telemetry(), document.warnings()));
    }
}
