package dev.weir.metrics.misuse;

import dev.weir.metrics.definition.InstrumentDefinition;

/** Takes note of what was dropped at a recording call. It never throws. */
@FunctionalInterface
public interface Drops {
    void dropped(InstrumentDefinition definition, DropReason reason);
}
