/** Instruments that a configuration defines, as records: what each measures, when, and with which attributes. */
@NullMarked
package dev.weir.telemetry.instruments;

import org.jspecify.annotations.NullMarked;
