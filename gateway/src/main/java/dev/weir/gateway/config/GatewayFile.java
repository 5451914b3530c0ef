package dev.weir.gateway.config;

import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.HostedDocument;
import dev.weir.telemetry.reload.ConfigFile;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.nio.file.Path;
import java.util.List;

/** The one file that configures the gateway and its telemetry. */
public final class GatewayFile {
    private GatewayFile() {}

    /**
     * Reads the file. What it says in {@code ${env.…}} comes from the process, and {@code ${file.…}} from below the file's
     * own folder.
     *
     * @throws dev.weir.telemetry.yaml.problem.ConfigurationException with all that is wrong with it
     */
    public static HostedDocument<GatewayConfig> load(Path file) {
        return ConfigDocument.load(YamlSource.of(file), expansion(file), new GatewaySection());
    }

    /** Reads the file, and follows from then on what it was read from. */
    public static HostedDocument<GatewayConfig> load(ConfigFile file) {
        Expansion expansion = file.following(expansion(file.path()));
        return ConfigDocument.load(YamlSource.of(file.path()), expansion, new GatewaySection());
    }

    private static Expansion expansion(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Expansion.of(System::getenv).withFilesUnder(folder == null ? List.of() : List.of(folder));
    }
}
