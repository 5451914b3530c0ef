package dev.weir.telemetry.push;

import java.time.Duration;

/**
 * How to push. Two settings may share an exporter, so that a new interval costs no connection.
 *
 * @param interval from the start of one push to the start of the next
 * @param timeout for a whole push after its collection, with all its attempts
 */
public record PushSettings(Exporter exporter, Duration interval, Duration timeout) {
    public PushSettings {
        if (interval.isNegative() || interval.isZero() || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("interval and timeout must be longer than nothing");
        }
    }
}
