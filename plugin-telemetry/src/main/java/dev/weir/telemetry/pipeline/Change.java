package dev.weir.telemetry.pipeline;

import dev.weir.metrics.destination.Destination;

/**
 * One thing that a reload changes.
 *
 * @param what such as {@code listens on 127.0.0.1:9091 instead of 127.0.0.1:9090}
 */
public record Change(Destination destination, String what) {
    @Override
    public String toString() {
        return destination + " " + what;
    }
}
