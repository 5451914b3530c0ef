/** What a measurement says when it is done: a table, a line a bar, and a file of both with how they came about. */
@NullMarked
package dev.weir.benchmarks.report;

import org.jspecify.annotations.NullMarked;
