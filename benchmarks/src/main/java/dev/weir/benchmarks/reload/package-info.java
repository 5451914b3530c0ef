/** Measures what a reload costs, beside building the same providers and instruments by hand. */
@NullMarked
package dev.weir.benchmarks.reload;

import org.jspecify.annotations.NullMarked;
