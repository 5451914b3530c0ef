/** Stable instruments over changing delegates. */
@NullMarked
package dev.weir.metrics.internal.instrument;

import org.jspecify.annotations.NullMarked;
