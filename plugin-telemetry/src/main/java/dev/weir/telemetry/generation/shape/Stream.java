package dev.weir.telemetry.generation.shape;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import java.util.Objects;

/**
 * Where an instrument's measurements go, under the name, description and unit that destinations see. Immutable.
 *
 * @param instrument the instrument as it was defined
 */
public record Stream(
        InstrumentDefinition instrument, String name, String description, String unit, StreamSettings settings) {

    /** The name under which streams clash: OpenTelemetry's metric names ignore case. */
    public String identity() {
        return InstrumentDefinition.identity(name);
    }

    /** Whether both streams are of one instrument, however it is described. */
    public boolean isOfInstrument(Stream other) {
        return instrument.identity().equals(other.instrument.identity()) && instrument.measuresLike(other.instrument);
    }

    /** Whether this stream's numbers may be added to those of the earlier one. Description and limit have no say in it. */
    public boolean continues(Stream earlier) {
        return isOfInstrument(earlier)
                && identity().equals(earlier.identity())
                && unit.equals(earlier.unit)
                && settings.aggregation().equals(earlier.settings.aggregation())
                && Objects.equals(settings.attributeKeys(), earlier.settings.attributeKeys());
    }

    InstrumentKind kind() {
        return instrument.kind();
    }

    NumberType number() {
        return instrument.number();
    }
}
