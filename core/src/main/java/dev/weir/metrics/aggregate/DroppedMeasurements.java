package dev.weir.metrics.aggregate;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.internal.instrument.AggregateLongCounter;
import dev.weir.metrics.misuse.CallSite;
import dev.weir.metrics.misuse.DropReason;
import dev.weir.metrics.misuse.Drops;
import dev.weir.metrics.misuse.Misuse;
import java.util.function.Supplier;

/**
 * Counts what was dropped, by metric and reason, and reports the first of each. Its own counter can't be dropped: it
 * only ever adds one, with two texts as attributes.
 */
final class DroppedMeasurements implements Drops {
    static final InstrumentDefinition DEFINITION = InstrumentDefinition.checked(
            "weir.telemetry.measurements.dropped",
            InstrumentKind.COUNTER,
            NumberType.LONG,
            "Measurements, or attributes of them, that were dropped because the call was wrong",
            "{measurement}");

    private final MisuseReports reports;
    private final Supplier<AggregateLongCounter> counter;

    DroppedMeasurements(MisuseReports reports, Supplier<AggregateLongCounter> counter) {
        this.reports = reports;
        this.counter = counter;
    }

    @Override
    public void dropped(InstrumentDefinition definition, DropReason reason) {
        AggregateLongCounter dropped = counter.get();
        dropped.add(1, dropped.attributeSets().of("metric.name", definition.name(), "reason", reason.word()));
        if (reason != DropReason.CLASHING_DEFINITION && reason != DropReason.INVALID_DEFINITION) {
            reports.once(new Subject(definition.identity(), reason), () -> report(definition, reason));
        }
    }

    private static Misuse report(InstrumentDefinition definition, DropReason reason) {
        return new Misuse(Misuse.Kind.VALUE, definition + ": " + reason.explanation(), CallSite.find());
    }

    private record Subject(String identity, DropReason reason) {}
}
