package dev.weir.telemetry.instruments;

import dev.weir.selectors.stage.StageView;
import java.util.ArrayList;
import java.util.List;

/**
 * The attributes of an instrument, no two of one name.
 *
 * @param baggage whether each entry of the request's baggage is an attribute too
 */
public record AttributeList<V extends StageView>(List<AttributeConfig<V>> attributes, boolean baggage) {

    public AttributeList {
        attributes = List.copyOf(attributes);
    }

    /** No attributes at all. */
    public static <V extends StageView> AttributeList<V> none() {
        return new AttributeList<>(List.of(), false);
    }

    /** These and more, where the names of the others are not among these. */
    public AttributeList<V> and(List<AttributeConfig<V>> more) {
        List<AttributeConfig<V>> all = new ArrayList<>(attributes);
        all.addAll(more);
        return new AttributeList<>(all, baggage);
    }
}
