/** Executors whose tasks are monitored. Everything else about them is the original's. */
@NullMarked
package dev.weir.metrics.tasks.executor;

import org.jspecify.annotations.NullMarked;
