package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.misuse.CallSite;
import dev.weir.metrics.misuse.DropReason;
import dev.weir.metrics.misuse.Drops;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One instrument for the life of its provider, over the instruments of those destinations that want it. Recording
 * reads one volatile field and takes no lock; replacing a delegate publishes a new target: nobody, the one delegate that
 * is wanted, or an object that holds two or three of them.
 *
 * @param <D> the delegates' type
 */
public abstract class AggregateInstrument<D> {
    private final MeterProvider provider;
    private final InstrumentDefinition definition;
    private final CallSite definedAt;
    private final Drops drops;
    private final @Nullable DropReason refusal;
    private final AttributeSets attributeSets;
    private final Map<Destination, D> byDestination = new EnumMap<>(Destination.class);

    AggregateInstrument(Origin origin) {
        this.provider = origin.provider();
        this.definition = origin.definition();
        this.definedAt = origin.definedAt();
        this.drops = origin.drops();
        this.refusal = origin.refusal();
        this.attributeSets = new AttributeSets(Attributes.empty(), definition, drops);
    }

    /** Builds one destination's instrument, or nothing when the destination refuses it. It has no effect here. */
    public final @Nullable D buildFor(FilteredMeter meter) {
        return refusal == null && meter.accepts(definition.name()) ? build(meter) : null;
    }

    abstract D build(FilteredMeter meter);

    /** Makes the delegates the ones that measurements go to from now on. */
    abstract void publish(List<D> delegates);

    /** Replaces one destination's delegate. The caller holds the provider's wiring lock. */
    @SuppressWarnings("unchecked") // the delegate came from buildFor of this very instrument
    public final void attach(Destination destination, @Nullable Object delegate) {
        if (delegate == null) {
            byDestination.remove(destination);
        } else {
            byDestination.put(destination, (D) delegate);
        }
        publish(List.copyOf(byDestination.values()));
        settle();
    }

    /** Brings what is still held open over to the delegates just published. */
    void settle() {}

    /** Ends all recording. The caller holds the provider's wiring lock. */
    public final void detachAll() {
        byDestination.clear();
        publish(List.of());
    }

    /** The aggregate provider that this belongs to. */
    public final MeterProvider provider() {
        return provider;
    }

    public final InstrumentDefinition definition() {
        return definition;
    }

    /** Where the first definition stands. */
    public final CallSite definedAt() {
        return definedAt;
    }

    /** The attributes that call sites compute, kept so that equal ones are built once. */
    public final AttributeSets attributeSets() {
        return attributeSets;
    }

    /** Sets that all include the base attributes. */
    public final AttributeSets attributeSetsOver(Attributes base) {
        return new AttributeSets(base, definition, drops);
    }

    final boolean countsDropsIn(Drops others) {
        return drops == others;
    }

    /** What recording without any delegate comes to: a refused definition's measurements are counted as dropped. */
    final void unwanted() {
        if (refusal != null) {
            dropped(refusal);
        }
    }

    public final void dropped(DropReason reason) {
        drops.dropped(definition, reason);
    }

    final Attributes orEmpty(@Nullable Attributes attributes) {
        if (attributes == null) {
            dropped(DropReason.NULL_ATTRIBUTES);
            return Attributes.empty();
        }
        return attributes;
    }

    @Override
    public final String toString() {
        return definition.toString();
    }
}
