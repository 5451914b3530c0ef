package dev.weir.metrics.aggregate;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.internal.instrument.AggregateInstrument;
import dev.weir.metrics.internal.instrument.AggregateInstruments;
import dev.weir.metrics.internal.instrument.Origin;
import dev.weir.metrics.internal.observable.Tenure;
import dev.weir.metrics.misuse.CallSite;
import dev.weir.metrics.misuse.DropReason;
import dev.weir.metrics.misuse.Misuse;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The instruments of one meter, one for each name. A later definition that measures the same shares the first's
 * stream; one that measures something else is refused. Either difference is reported once, with both definitions.
 */
final class MeterInstruments {
    /** Beyond this many different definitions of known names the code computes them; nothing more is remembered. */
    private static final int MOST_VARIANTS = 1_000;

    private final MeterIdentity identity;
    private final Wiring wiring;
    private final Map<String, AggregateInstrument<?>> byName = new ConcurrentHashMap<>();
    private final Map<InstrumentDefinition, AggregateInstrument<?>> variants = new ConcurrentHashMap<>();
    /** Who came first under each identity; changed inside {@link Wiring#change} alone. */
    private final Map<String, First> firsts = new HashMap<>();

    private record First(
            InstrumentDefinition definition,
            CallSite definedAt,
            @Nullable AggregateInstrument<?> instrument) {}

    MeterInstruments(MeterIdentity identity, Wiring wiring) {
        this.identity = identity;
        this.wiring = wiring;
    }

    @Nullable
    AggregateInstrument<?> named(String name) {
        return byName.get(name);
    }

    Collection<AggregateInstrument<?>> all() {
        return byName.values();
    }

    /** The instrument that takes this definition's measurements. It takes no lock for one that was seen before. */
    AggregateInstrument<?> of(InstrumentDefinition definition) {
        AggregateInstrument<?> known = byName.get(definition.name());
        if (known != null && known.definition().describesLike(definition)) {
            return known;
        }
        AggregateInstrument<?> variant = variants.get(definition);
        return variant == null ? register(definition) : variant;
    }

    private AggregateInstrument<?> register(InstrumentDefinition definition) {
        CallSite site = CallSite.find();
        AggregateInstrument<?>[] registered = new AggregateInstrument<?>[1];
        wiring.change(() -> registered[0] = admit(definition, site));
        return registered[0];
    }

    private AggregateInstrument<?> admit(InstrumentDefinition definition, CallSite site) {
        First first = firsts.get(definition.identity());
        if (first == null) {
            return create(definition, site);
        }
        AggregateInstrument<?> shared = first.instrument();
        if (shared != null && first.definition().measuresLike(definition)) {
            if (!first.definition().describesLike(definition)) {
                clash(first, definition, site, "Both go to one stream, which reads as the first says");
            }
            return remember(definition, shared);
        }
        clash(first, definition, site, "The second's measurements are dropped");
        return remember(definition, refuse(definition, site, DropReason.CLASHING_DEFINITION));
    }

    private AggregateInstrument<?> create(InstrumentDefinition definition, CallSite site) {
        AggregateInstrument<?> created =
                AggregateInstruments.create(Origin.of(wiring.provider(), definition, site, wiring.drops()));
        firsts.put(definition.identity(), new First(definition, site, created));
        for (Tenure tenure : wiring.tenures()) {
            created.attach(tenure.destination(), created.buildFor(identity.in(tenure.provider())));
        }
        byName.put(definition.name(), created);
        return created;
    }

    private AggregateInstrument<?> refuse(InstrumentDefinition definition, CallSite site, DropReason reason) {
        return AggregateInstruments.create(new Origin(wiring.provider(), definition, site, wiring.drops(), reason));
    }

    private AggregateInstrument<?> remember(InstrumentDefinition definition, AggregateInstrument<?> instrument) {
        if (variants.size() < MOST_VARIANTS) {
            variants.put(definition, instrument);
        }
        return instrument;
    }

    /** An instrument for a definition that is wrong in itself. */
    AggregateInstrument<?> refused(InstrumentDefinition definition, String problem) {
        AggregateInstrument<?> known = variants.get(definition);
        if (known != null) {
            return known;
        }
        CallSite site = CallSite.find();
        wiring.reports().once(definition, () -> new Misuse(Misuse.Kind.DEFINITION, problem, site));
        return remember(definition, refuse(definition, site, DropReason.INVALID_DEFINITION));
    }

    /** Whether callbacks of this definition may be attached; a clash is reported and answered with no. */
    boolean admitObservable(InstrumentDefinition definition) {
        CallSite site = CallSite.find();
        boolean[] admitted = new boolean[1];
        wiring.change(() -> {
            First first = firsts.computeIfAbsent(definition.identity(), missing -> new First(definition, site, null));
            admitted[0] = first.definition().measuresLike(definition);
            if (!admitted[0]) {
                clash(first, definition, site, "The second's callback is not called");
            } else if (!first.definition().describesLike(definition)) {
                clash(first, definition, site, "Each goes to a stream of its own, which backends may mix up");
            }
        });
        return admitted[0];
    }

    private void clash(First first, InstrumentDefinition second, CallSite site, String consequence) {
        wiring.reports()
                .once(
                        second,
                        () -> new Misuse(
                                Misuse.Kind.CLASH,
                                "two definitions of one metric in meter \"" + identity.name() + "\": first "
                                        + first.definition() + " [at " + first.definedAt() + "], then " + second + ". "
                                        + consequence + "; give both one definition, or the second another name",
                                site));
    }

    FilteredMeter meterIn(FilteredMeterProvider provider) {
        return identity.in(provider);
    }

    /** Has these instruments from now on, and no others. The caller is inside {@link Wiring#change}. */
    void adopt(Collection<AggregateInstrument<?>> instruments) {
        byName.values().retainAll(instruments);
        firsts.values().removeIf(first -> first.instrument() != null);
        variants.clear();
        for (AggregateInstrument<?> instrument : instruments) {
            InstrumentDefinition definition = instrument.definition();
            firsts.put(definition.identity(), new First(definition, instrument.definedAt(), instrument));
            byName.put(definition.name(), instrument);
        }
    }
}
