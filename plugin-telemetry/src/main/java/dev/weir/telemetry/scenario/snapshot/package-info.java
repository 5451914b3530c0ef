/** What was recorded, in a form that can be read, compared and shown. */
@NullMarked
package dev.weir.telemetry.scenario.snapshot;

import org.jspecify.annotations.NullMarked;
