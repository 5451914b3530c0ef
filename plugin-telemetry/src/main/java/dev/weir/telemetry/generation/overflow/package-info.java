/** What ended in the series for the rest because a metric had too many. */
@NullMarked
package dev.weir.telemetry.generation.overflow;

import org.jspecify.annotations.NullMarked;
