package dev.weir.telemetry.config;

import dev.weir.telemetry.yaml.node.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * All that a file says of telemetry. Immutable, and fit to be printed: no part of it prints a secret.
 *
 * @param instruments the part of the file that defines instruments, not yet looked at; null if there is none
 */
public record TelemetryConfig(
        MetricsConfig metrics, @Nullable YamlNode instruments) {
    public static final TelemetryConfig DEFAULT = new TelemetryConfig(MetricsConfig.DEFAULT, null);
}
