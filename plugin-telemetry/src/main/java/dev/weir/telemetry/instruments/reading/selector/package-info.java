/** Reads selectors, the values that they fall back on, and conditions of them. */
@NullMarked
package dev.weir.telemetry.instruments.reading.selector;

import org.jspecify.annotations.NullMarked;
