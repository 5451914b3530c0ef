package dev.weir.telemetry.instruments.standard;

import dev.weir.selectors.attribute.StandardAttribute;
import dev.weir.selectors.stage.StageView;
import java.util.List;

/**
 * The attributes that an instrument may have.
 *
 * @param standard those that are named and not defined
 * @param baggage whether it may have the entries of the request's baggage
 * @param free whether there may be others, defined by selectors, and standard ones under other names
 */
public record AttributeVocabulary<V extends StageView>(
        List<StandardAttribute<V>> standard, boolean baggage, boolean free) {

    public AttributeVocabulary {
        standard = List.copyOf(standard);
    }

    /** The standard attributes, which may have other names, and any others. */
    public static <V extends StageView> AttributeVocabulary<V> free(List<StandardAttribute<V>> standard) {
        return new AttributeVocabulary<>(standard, false, true);
    }

    /** The standard attributes under their own names, and no others. */
    public static <V extends StageView> AttributeVocabulary<V> fixed(List<StandardAttribute<V>> standard) {
        return new AttributeVocabulary<>(standard, false, false);
    }

    /** The same, with the entries of the request's baggage. */
    public AttributeVocabulary<V> withBaggage() {
        return new AttributeVocabulary<>(standard, true, free);
    }
}
