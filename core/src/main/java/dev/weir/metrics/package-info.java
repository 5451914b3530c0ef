/** What call sites use: one-liners in {@link dev.weir.metrics.Metrics} and handles for static final fields. */
@NullMarked
package dev.weir.metrics;

import org.jspecify.annotations.NullMarked;
