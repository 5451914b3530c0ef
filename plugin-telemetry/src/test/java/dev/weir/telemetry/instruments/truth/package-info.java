/** Conditions by chance, held against the truth tables of the specification, written out as plainly as they stand there. */
@NullMarked
package dev.weir.telemetry.instruments.truth;

import org.jspecify.annotations.NullMarked;
