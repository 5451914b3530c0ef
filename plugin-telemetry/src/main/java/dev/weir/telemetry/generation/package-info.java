/** A destination's state: a chain of providers that is read as one, so that a reload resets only what changed shape. */
@NullMarked
package dev.weir.telemetry.generation;

import org.jspecify.annotations.NullMarked;
