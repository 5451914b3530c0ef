package dev.weir.telemetry.pipeline;

import dev.weir.metrics.destination.Destination;
import dev.weir.telemetry.generation.overflow.Overflow;

/** Is told what went to a metric's overflow series since it was told before, on the thread that collects. */
@FunctionalInterface
public interface OverflowListener {
    void overflowed(Destination destination, Overflow overflow);
}
