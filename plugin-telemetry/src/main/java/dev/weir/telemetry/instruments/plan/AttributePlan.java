package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.AttributeText;
import dev.weir.selectors.value.TypedKeys;
import dev.weir.telemetry.instruments.AttributeConfig;
import dev.weir.telemetry.instruments.AttributeList;
import java.util.ArrayList;
import java.util.List;

/** The attributes of an instrument, with the numbers of their selectors. */
record AttributePlan(List<Slot> slots, boolean baggage, AttributeText text) {

    AttributePlan {
        slots = List.copyOf(slots);
    }

    static <V extends StageView> AttributePlan of(
            AttributeList<V> list, SelectorSet.Builder<V> selectors, AttributeText text) {
        List<Slot> slots = new ArrayList<>();
        for (AttributeConfig<V> attribute : list.attributes()) {
            slots.add(new Slot(new TypedKeys(attribute.name()), selectors.number(attribute.selector())));
        }
        return new AttributePlan(slots, list.baggage(), text);
    }

    /** An attribute's keys and the number of its selector. */
    record Slot(TypedKeys keys, int selector) {}
}
