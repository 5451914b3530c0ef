package dev.weir.telemetry.config;

import dev.weir.telemetry.instruments.InstrumentsConfig;
import dev.weir.telemetry.instruments.reading.InstrumentsReader;

/**
 * All that a file says of telemetry. Immutable, and fit to be printed: no part of it prints a secret.
 *
 * @param instruments the instruments of requests, standard and defined by the file
 */
public record TelemetryConfig(MetricsConfig metrics, InstrumentsConfig instruments) {
    public static final TelemetryConfig DEFAULT =
            new TelemetryConfig(MetricsConfig.DEFAULT, InstrumentsReader.unasked());
}
