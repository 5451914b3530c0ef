package dev.weir.telemetry.instruments.standard;

import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.stage.StageView;
import dev.weir.telemetry.instruments.AttributeConfig;
import dev.weir.telemetry.instruments.AttributeList;
import dev.weir.telemetry.instruments.InstrumentConfig;
import dev.weir.telemetry.instruments.InstrumentKind;
import dev.weir.telemetry.instruments.Occasion;
import dev.weir.telemetry.instruments.Quantity;
import java.util.List;

/**
 * An instrument that a configuration switches on by its key.
 *
 * @param key the name in configurations
 * @param vocabulary the attributes that it may have
 * @param always the attributes that it has unasked
 */
public record StandardInstrument<V extends StageView>(
        String key,
        String name,
        InstrumentKind kind,
        String unit,
        String description,
        Occasion occasion,
        Quantity<V> quantity,
        AttributeVocabulary<V> vocabulary,
        List<AttributeConfig<V>> always) {

    public StandardInstrument {
        always = List.copyOf(always);
    }

    /** The instrument with the attributes that a configuration chose. */
    public InstrumentConfig<V> with(AttributeList<V> chosen) {
        return new InstrumentConfig<>(
                name,
                kind,
                unit,
                description,
                null,
                occasion,
                quantity,
                chosen.and(always),
                new Condition.Fixed<>(true));
    }
}
