package dev.weir.telemetry.instruments.standard;

import dev.weir.selectors.stage.StageView;
import java.util.List;

/**
 * What a stage has of its own.
 *
 * @param instruments the standard instruments
 * @param vocabulary the attributes that a configuration's own instruments may have
 * @param onUnasked whether the standard instruments are on where a configuration doesn't mention them
 * @param levelled whether the requirement level adds attributes to standard instruments
 */
public record StandardStage<V extends StageView>(
        List<StandardInstrument<V>> instruments,
        AttributeVocabulary<V> vocabulary,
        boolean onUnasked,
        boolean levelled) {

    public StandardStage {
        instruments = List.copyOf(instruments);
    }
}
