/** Plays a script of events to the instruments of a configuration, and compares what they recorded with what was expected. */
@NullMarked
package dev.weir.telemetry.scenario;

import org.jspecify.annotations.NullMarked;
