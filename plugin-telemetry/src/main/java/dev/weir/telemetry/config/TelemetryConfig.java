package dev.weir.telemetry.config;

import dev.weir.telemetry.instruments.InspectionConfig;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import dev.weir.telemetry.instruments.reading.InstrumentsReader;

/**
 * All that a file says of telemetry. Immutable, and fit to be printed: no part of it prints a secret.
 *
 * @param instruments the instruments of requests, standard and defined by the file
 * @param inspection how what requests hold is looked at
 */
public record TelemetryConfig(MetricsConfig metrics, InstrumentsConfig instruments, InspectionConfig inspection) {
    public static final TelemetryConfig DEFAULT =
            new TelemetryConfig(MetricsConfig.DEFAULT, InstrumentsReader.unasked(), InspectionConfig.DEFAULT);
}
