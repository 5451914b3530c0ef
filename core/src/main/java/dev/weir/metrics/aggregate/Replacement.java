package dev.weir.metrics.aggregate;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.internal.instrument.AggregateInstrument;
import dev.weir.metrics.internal.observable.Tenure;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A destination's next provider with its instruments built, but without effect until {@link #activate}. Activation is
 * a reference swap an instrument; threads record throughout, and each measurement lands in exactly one of the two.
 */
public final class Replacement {
    /** Stands for a delegate that the provider refuses, where a map can't hold null. */
    private static final Object UNWANTED = new Object();

    private final Wiring wiring;
    private final Tenure next;
    private final Map<AggregateInstrument<?>, Object> delegates = new HashMap<>();

    private Replacement(Wiring wiring, Tenure next) {
        this.wiring = wiring;
        this.next = next;
    }

    /** Prepares it, with the revision's instruments for that meter, if there is a revision. */
    static Replacement prepare(Wiring wiring, Tenure next, @Nullable MeterRevision revision) {
        Replacement replacement = new Replacement(wiring, next);
        for (AggregateMeter meter : wiring.meters()) {
            FilteredMeter theirs = meter.instruments().meterIn(next.provider());
            replacement.build(
                    revision != null && revision.revised() == meter
                            ? revision.instruments()
                            : meter.instruments().all(),
                    theirs);
            meter.observables().attachAll(next, theirs);
        }
        return replacement;
    }

    private void build(Collection<AggregateInstrument<?>> instruments, FilteredMeter meter) {
        for (AggregateInstrument<?> instrument : instruments) {
            Object delegate = instrument.buildFor(meter);
            delegates.put(instrument, delegate == null ? UNWANTED : delegate);
        }
    }

    /**
     * Puts the provider into office.
     *
     * @return the provider that is out of use now, which the caller shuts down, off the request threads; after the
     *     aggregate's own shutdown that is the one prepared here
     */
    public FilteredMeterProvider activate() {
        Tenure[] retired = {next};
        wiring.change(() -> {
            if (!wiring.hasEnded()) {
                retired[0] = takeOffice();
            }
        });
        wiring.meters().forEach(meter -> meter.observables().detachAll(retired[0]));
        return retired[0].provider();
    }

    private Tenure takeOffice() {
        // Callbacks that came since the preparation first, so that no collection after the swap misses one.
        for (AggregateMeter meter : wiring.meters()) {
            meter.observables().attachAll(next, meter.instruments().meterIn(next.provider()));
        }
        Tenure previous = wiring.inaugurate(next);
        for (AggregateMeter meter : wiring.meters()) {
            FilteredMeter theirs = meter.instruments().meterIn(next.provider());
            for (AggregateInstrument<?> instrument : meter.instruments().all()) {
                instrument.attach(next.destination(), delegate(instrument, theirs));
            }
        }
        return previous;
    }

    /** The delegate prepared, or for an instrument that came in between, one built now. */
    private @Nullable Object delegate(AggregateInstrument<?> instrument, FilteredMeter meter) {
        Object prepared = delegates.get(instrument);
        if (prepared == null) {
            return instrument.buildFor(meter);
        }
        return prepared == UNWANTED ? null : prepared;
    }

    /** Lets go of the provider without using it. The caller shuts it down. */
    public void discard() {
        wiring.meters().forEach(meter -> meter.observables().detachAll(next));
    }
}
