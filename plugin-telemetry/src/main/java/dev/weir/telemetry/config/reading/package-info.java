/** Rules that several blocks of the configuration share, and how a value that breaks one is reported. */
@NullMarked
package dev.weir.telemetry.config.reading;

import org.jspecify.annotations.NullMarked;
