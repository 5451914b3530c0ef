/** The builders of instruments: they hear all that they are told before anything is built. */
@NullMarked
package dev.weir.telemetry.generation.builder;

import org.jspecify.annotations.NullMarked;
