package dev.weir.telemetry.pipeline;

import dev.weir.metrics.filter.FilterRule;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.telemetry.generation.Shapes;
import dev.weir.telemetry.generation.shape.GenerationShape;
import java.util.SplittableRandom;

/** What a configuration says of a destination, as far as it matters to gauges of what is in flight. */
record Wanted(boolean on, int limit, boolean otherUnit, boolean withoutTheFirst) {
    static final Wanted OFF = new Wanted(false, 100, false, false);

    private static final MeterFilter WITHOUT_THE_FIRST =
            MeterFilter.acceptEverything().denying(FilterRule.instrument(HeldAmounts.NAMES.get(0)));

    /** The same but for one thing, or the same. */
    Wanted edited(SplittableRandom chance) {
        return switch (chance.nextInt(6)) {
            case 0 -> new Wanted(!on, limit, otherUnit, withoutTheFirst);
            case 1 -> new Wanted(on, limit, !otherUnit, withoutTheFirst);
            case 2 -> new Wanted(on, limit, otherUnit, !withoutTheFirst);
            case 3, 4 -> new Wanted(on, 100 + chance.nextInt(9), otherUnit, withoutTheFirst);
            default -> this;
        };
    }

    boolean shows(int gauge) {
        return on && !(withoutTheFirst && gauge == 0);
    }

    Keep keep() {
        GenerationShape shape = otherUnit
                ? Shapes.limitedTo(limit, Shapes.describing("weir.test.open.*", null, "{other}"))
                : Shapes.limitedTo(limit);
        return new Keep(shape, withoutTheFirst ? WITHOUT_THE_FIRST : MeterFilter.acceptEverything());
    }

    /** Whether every gauge goes on where this is followed by the other. */
    boolean goesOnAs(Wanted next) {
        return new Wanted(next.on, limit, next.otherUnit, next.withoutTheFirst).equals(this);
    }
}
