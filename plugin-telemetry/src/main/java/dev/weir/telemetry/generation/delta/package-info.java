/** Cumulative metrics turned into what happened since the last delivery. */
@NullMarked
package dev.weir.telemetry.generation.delta;

import org.jspecify.annotations.NullMarked;
