/** What recording a measurement costs, beside the raw SDK and Micrometer. */
@NullMarked
package dev.weir.benchmarks.record;

import org.jspecify.annotations.NullMarked;
