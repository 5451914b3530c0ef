package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueNumber;
import dev.weir.telemetry.instruments.Occasion;
import org.jspecify.annotations.Nullable;

/** The number that a selector finds. What it finds in the request is recorded with the first occasion. */
final class Selected implements Amount {
    private final Occasion occasion;
    private final int selector;
    private @Nullable Value captured;
    private boolean answered;

    Selected(Occasion occasion, int selector) {
        this.occasion = occasion;
        this.selector = selector;
    }

    @Override
    public void request(PhaseValues<?> values) {
        captured = values.value(selector);
    }

    @Override
    public double response(PhaseValues<?> values) {
        if (occasion != Occasion.STAGE) {
            return NOTHING;
        }
        Value value = captured == null ? values.value(selector) : captured;
        answered = value != null;
        return number(value);
    }

    /** A value of the whole stage that only a payload shows is recorded with it, unless there was one before. */
    @Override
    public double event(PhaseValues<?> values) {
        if (occasion == Occasion.EVENT) {
            Value value = values.value(selector);
            double number = number(value == null ? captured : value);
            captured = null;
            return number;
        }
        return occasion == Occasion.STAGE && captured == null && !answered ? number(values.value(selector)) : NOTHING;
    }

    @Override
    public double field(PhaseValues<?> values) {
        return occasion == Occasion.FIELD ? number(values.value(selector)) : NOTHING;
    }

    @Override
    public double failure() {
        return occasion == Occasion.FIELD ? NOTHING : number(captured);
    }

    private static double number(@Nullable Value value) {
        return value == null ? NOTHING : ValueNumber.of(value);
    }
}
