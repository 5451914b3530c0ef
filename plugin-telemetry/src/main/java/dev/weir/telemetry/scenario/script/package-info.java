/** The events of a scenario, and how they are read and played. */
@NullMarked
package dev.weir.telemetry.scenario.script;

import org.jspecify.annotations.NullMarked;
