package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.telemetry.instruments.Occasion;

/** Counts occasions. Keeps nothing of a run, so all runs share it. */
record One(Occasion occasion) implements Amount {

    @Override
    public double response(PhaseValues<?> values) {
        return oneOn(Occasion.STAGE);
    }

    @Override
    public double event(PhaseValues<?> values) {
        return oneOn(Occasion.EVENT);
    }

    @Override
    public double field(PhaseValues<?> values) {
        return oneOn(Occasion.FIELD);
    }

    @Override
    public double failure() {
        return occasion == Occasion.FIELD ? NOTHING : 1;
    }

    private double oneOn(Occasion wanted) {
        return occasion == wanted ? 1 : NOTHING;
    }
}
