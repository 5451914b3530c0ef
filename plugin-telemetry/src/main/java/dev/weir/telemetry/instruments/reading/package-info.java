/** Reads instruments from YAML, strictly: what would never record is reported, not ignored. */
@NullMarked
package dev.weir.telemetry.instruments.reading;

import org.jspecify.annotations.NullMarked;
