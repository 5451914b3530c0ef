package dev.weir.telemetry.instruments.reading;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.Phase;
import dev.weir.telemetry.instruments.Occasion;
import dev.weir.telemetry.instruments.Quantity;
import java.util.EnumSet;
import java.util.Set;

/** The phases whose values an instrument can show: those in which it records, and those that it remembers. */
record Reach(Set<Phase> phases) {

    /** What the request and the response show is remembered; a number of the whole stage may also come with a payload. */
    static Reach of(Occasion occasion, Quantity<?> quantity) {
        Set<Phase> phases = EnumSet.of(Phase.REQUEST, Phase.RESPONSE);
        for (Phase phase : Phase.values()) {
            boolean late = phase == Phase.EVENT && occasion == Occasion.STAGE && quantity instanceof Quantity.Selected;
            if (occasion.recordsIn(phase) || late) {
                phases.add(phase);
            }
        }
        return new Reach(phases);
    }

    /** Whether the selector may have a value that the instrument can show. */
    boolean includes(Selector<?> selector) {
        return phases.stream().anyMatch(selector::activeIn);
    }
}
