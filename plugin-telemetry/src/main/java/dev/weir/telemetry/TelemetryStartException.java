package dev.weir.telemetry;

/** Telemetry could not be started; its message says all that is wrong. */
public final class TelemetryStartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TelemetryStartException(String message) {
        super(message);
    }
}
