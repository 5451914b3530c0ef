/** What a generation makes of each instrument: the stream that its measurements go to. Pure data, no state. */
@NullMarked
package dev.weir.telemetry.generation.shape;

import org.jspecify.annotations.NullMarked;
