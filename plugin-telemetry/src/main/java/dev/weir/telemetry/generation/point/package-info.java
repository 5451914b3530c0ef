/** Arithmetic on collected points: adding, taking apart, and keeping to a limit. Pure functions. */
@NullMarked
package dev.weir.telemetry.generation.point;

import org.jspecify.annotations.NullMarked;
