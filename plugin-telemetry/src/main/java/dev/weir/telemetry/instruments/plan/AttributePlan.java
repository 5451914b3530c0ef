package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.attribute.router.BaggageAttributes;
import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.AttributeText;
import dev.weir.selectors.value.TypedKeys;
import dev.weir.selectors.value.Value;
import dev.weir.telemetry.instruments.AttributeConfig;
import dev.weir.telemetry.instruments.AttributeList;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of an instrument, which it builds of what a run has seen. Safe for any thread. */
final class AttributePlan {
    private final TypedKeys[] keys;
    private final int[] selectors;
    private final long which;
    private final boolean baggage;
    private final AttributeText text;
    private final RecentAttributes recent = new RecentAttributes();

    private AttributePlan(List<Slot> slots, boolean baggage, AttributeText text) {
        this.keys = slots.stream().map(Slot::keys).toArray(TypedKeys[]::new);
        this.selectors = slots.stream().mapToInt(Slot::selector).toArray();
        this.which = slots.stream()
                .mapToLong(slot -> 1L << Math.min(slot.selector(), Long.SIZE - 1))
                .reduce(0, (all, one) -> all | one);
        this.baggage = baggage;
        this.text = text;
    }

    /** In the order of their names, which is the one that the API would otherwise sort them into each time. */
    static <V extends StageView> AttributePlan of(
            AttributeList<V> list, SelectorSet.Builder<V> numbers, AttributeText text) {
        List<Slot> slots = new ArrayList<>();
        for (AttributeConfig<V> attribute : list.attributes()) {
            if (!attribute.selector().phases().equals(Phases.NONE)) {
                slots.add(new Slot(new TypedKeys(attribute.name()), numbers.number(attribute.selector())));
            }
        }
        slots.sort(Comparator.comparing(slot -> slot.keys().name()));
        return new AttributePlan(slots, list.baggage(), text);
    }

    AttributeText text() {
        return text;
    }

    /** Looks at all there is in this phase, so that a later one finds it. */
    void look(Moment<?> moment) {
        moment.look(selectors, which);
    }

    /** The attributes with the latest value of each, for an instrument that may have missed the response. */
    Attributes build(Moment<?> moment, boolean sawResponse) {
        if (baggage) {
            return buildWithBaggage(moment, sawResponse);
        } else if (selectors.length == 0) {
            return Attributes.empty();
        }
        int hash = 1;
        @Nullable Value[] latest = moment.room(selectors.length);
        for (int i = 0; i < selectors.length; i++) {
            Value value = moment.latest(selectors[i], sawResponse);
            latest[i] = value;
            hash = 31 * hash + (value == null ? 0 : value.hashCode());
        }
        Attributes known = recent.find(hash, latest);
        return known == null ? buildAnew(hash, Arrays.copyOf(latest, selectors.length)) : known;
    }

    private Attributes buildAnew(int hash, @Nullable Value[] values) {
        AttributesBuilder builder = Attributes.builder();
        boolean unchanged = true;
        for (int i = 0; i < values.length; i++) {
            unchanged &= put(builder, i, values[i]);
        }
        Attributes built = builder.build();
        if (unchanged) { // or else the texts that are made fit would not all be counted
            recent.keep(hash, values, built);
        }
        return built;
    }

    private Attributes buildWithBaggage(Moment<?> moment, boolean sawResponse) {
        AttributesBuilder builder = Attributes.builder();
        // First, since the builder keeps what comes last, and an attribute of the configuration wins.
        BaggageAttributes.forEach(
                moment.values().view().context(), (name, value) -> builder.put(name, text.clean(value)));
        for (int i = 0; i < selectors.length; i++) {
            put(builder, i, moment.latest(selectors[i], sawResponse));
        }
        return builder.build();
    }

    /** Puts a value, and says whether it was fit as it is. */
    @SuppressWarnings("ReferenceEquality") // a value that is fit comes back itself
    private boolean put(AttributesBuilder builder, int slot, @Nullable Value value) {
        if (value == null) {
            return true;
        }
        Value fit = text.clean(value);
        keys[slot].put(builder, fit);
        return fit == value;
    }

    /** An attribute's keys and the number of its selector. */
    private record Slot(TypedKeys keys, int selector) {}
}
