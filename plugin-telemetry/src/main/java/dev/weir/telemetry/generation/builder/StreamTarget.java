package dev.weir.telemetry.generation.builder;

import dev.weir.metrics.definition.InstrumentDefinition;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableMeasurement;

/** Decides where the instruments go that these builders build. */
public interface StreamTarget {
    /** The SDK's builders for an instrument, whatever becomes of it there. */
    SdkBuilders builders(InstrumentDefinition instrument);

    /** Remembers which of the SDK's meters an observer is of, and answers the observer. */
    <M extends ObservableMeasurement> M owned(Meter owner, M observer);
}
