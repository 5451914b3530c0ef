package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.telemetry.instruments.Occasion;
import java.util.function.LongSupplier;

/** The time since the stage began, or since the payload before. */
final class Elapsed implements Amount {
    private final Occasion occasion;
    private final TimeScale scale;
    private final LongSupplier nanoTime;
    private long since;

    Elapsed(Occasion occasion, TimeScale scale, LongSupplier nanoTime, long started) {
        this.occasion = occasion;
        this.scale = scale;
        this.nanoTime = nanoTime;
        this.since = started;
    }

    @Override
    public double response(PhaseValues<?> values) {
        return occasion == Occasion.STAGE ? failure() : NOTHING;
    }

    @Override
    public double event(PhaseValues<?> values) {
        if (occasion != Occasion.EVENT) {
            return NOTHING;
        }
        long now = nanoTime.getAsLong();
        double elapsed = scale.of(now - since);
        since = now;
        return elapsed;
    }

    @Override
    public double failure() {
        return scale.of(nanoTime.getAsLong() - since);
    }
}
