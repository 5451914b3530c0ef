/** A gateway under random traffic, faults and reloads for minutes, and whether it is as good afterwards as it was before. */
@NullMarked
package dev.weir.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
