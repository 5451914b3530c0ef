package dev.weir.telemetry.instruments.reading;

import dev.weir.telemetry.instruments.Occasion;
import java.util.List;
import java.util.Map;

/**
 * The words that may stand for the value of a stage's own instruments.
 *
 * @param occasion when an instrument of the stage records unless a word says otherwise
 */
record Words(Occasion occasion, Map<String, Word> words, boolean events) {

    static final Words STAGE = new Words(
            Occasion.STAGE,
            Map.of("unit", new Word(Occasion.STAGE, false), "duration", new Word(Occasion.STAGE, true)),
            false);

    static final Words STAGE_AND_EVENTS = new Words(
            Occasion.STAGE,
            Map.of(
                    "unit", new Word(Occasion.STAGE, false),
                    "duration", new Word(Occasion.STAGE, true),
                    "event_unit", new Word(Occasion.EVENT, false),
                    "event_duration", new Word(Occasion.EVENT, true)),
            true);

    static final Words FIELD = new Words(Occasion.FIELD, Map.of("unit", new Word(Occasion.FIELD, false)), false);

    /** The words by the alphabet, in quotes. */
    String listed() {
        List<String> quoted =
                words.keySet().stream().sorted().map(word -> '"' + word + '"').toList();
        return String.join(" or ", quoted);
    }

    /** What a word stands for: one or the time that has passed, on an occasion. */
    record Word(Occasion occasion, boolean elapsed) {}
}
