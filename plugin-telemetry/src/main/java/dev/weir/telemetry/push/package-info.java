/** Pushing a destination's metrics at an interval, and telling truly what came of it. Knows no protocol. */
@NullMarked
package dev.weir.telemetry.push;

import org.jspecify.annotations.NullMarked;
