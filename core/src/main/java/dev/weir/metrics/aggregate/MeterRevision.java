package dev.weir.metrics.aggregate;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.internal.instrument.AggregateInstrument;
import dev.weir.metrics.internal.instrument.AggregateInstruments;
import dev.weir.metrics.internal.instrument.Origin;
import dev.weir.metrics.internal.observable.Tenure;
import dev.weir.metrics.misuse.CallSite;
import io.opentelemetry.api.metrics.Meter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another set of recorded instruments for one meter: what is defined alike again stays as it is, what isn't goes, and
 * what is new comes. Nothing of it has an effect before it is activated. For one thread.
 *
 * <p>Where instruments go, the destinations need other providers, or their series would be shown for ever. So a revision
 * is activated around the replacements that were prepared with it: {@link #activate}, then each of those, then
 * {@link #settle}. A revision that isn't activated is just let go of.
 */
public final class MeterRevision {
    private final String meterName;
    private final AggregateMeter meter;
    private final Wiring wiring;
    private final Map<String, AggregateInstrument<?>> next = new LinkedHashMap<>();
    private final List<AggregateInstrument<?>> added = new ArrayList<>();
    private List<Tenure> officeBefore = List.of();

    MeterRevision(String meterName, AggregateMeter meter, Wiring wiring) {
        this.meterName = meterName;
        this.meter = meter;
        this.wiring = wiring;
    }

    /** The name of the meter that is revised. */
    public String meterName() {
        return meterName;
    }

    /** Where the instruments are built that the meter has from now on, recorded ones alone. */
    public Meter meter() {
        return new RevisedMeter(this);
    }

    /** The definitions that the meter has now and won't have any more, or has in another form. */
    public List<InstrumentDefinition> withdrawn() {
        return meter.instruments().all().stream()
                .filter(instrument -> !next.containsValue(instrument))
                .map(AggregateInstrument::definition)
                .toList();
    }

    /** Whether there are instruments that the meter doesn't have now, in this form. */
    public boolean addsSomething() {
        return !added.isEmpty();
    }

    /** What the meter will have under the name of a definition, if anything. */
    public Optional<InstrumentDefinition> successor(InstrumentDefinition definition) {
        return Optional.ofNullable(next.get(definition.identity())).map(AggregateInstrument::definition);
    }

    /** Builds all instruments in a destination's next provider, those of this revision in place of the meter's own. */
    public Replacement prepare(Destination destination, FilteredMeterProvider provider) {
        wiring.refuseIfEnded(destination);
        return Replacement.prepare(wiring, new Tenure(destination, provider), this);
    }

    /** Makes the instruments the meter's own. Replacements that were prepared with this come next. */
    public void activate() {
        wiring.change(() -> {
            officeBefore = List.copyOf(wiring.tenures());
            meter.instruments().adopt(next.values());
        });
    }

    /** Brings what is new to the destinations whose provider was not replaced. */
    public void settle() {
        wiring.change(() -> {
            for (Tenure tenure : wiring.tenures()) {
                if (officeBefore.contains(tenure)) {
                    added.forEach(instrument -> instrument.attach(
                            tenure.destination(),
                            instrument.buildFor(meter.instruments().meterIn(tenure.provider()))));
                }
            }
        });
    }

    AggregateMeter revised() {
        return meter;
    }

    Collection<AggregateInstrument<?>> instruments() {
        return next.values();
    }

    /** The instrument of a definition: the one that the meter has, if that is defined alike, or a new one. */
    AggregateInstrument<?> define(InstrumentDefinition definition) {
        AggregateInstrument<?> known = next.get(definition.identity());
        if (known == null) {
            AggregateInstrument<?> instrument = existingOrNew(definition);
            next.put(definition.identity(), instrument);
            return instrument;
        }
        if (!known.definition().equals(definition)) {
            throw new IllegalArgumentException("two definitions of one metric: " + known.definition() + ", and "
                    + definition + "; give both one definition, or the second another name");
        }
        return known;
    }

    private AggregateInstrument<?> existingOrNew(InstrumentDefinition definition) {
        AggregateInstrument<?> existing = meter.instruments().named(definition.name());
        if (existing != null && existing.definition().equals(definition)) {
            return existing;
        }
        AggregateInstrument<?> created =
                AggregateInstruments.create(Origin.of(wiring.provider(), definition, CallSite.find(), wiring.drops()));
        added.add(created);
        return created;
    }
}
