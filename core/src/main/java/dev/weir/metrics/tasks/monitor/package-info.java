/** What is counted of a subsystem's tasks, and how a collection reads it. */
@NullMarked
package dev.weir.metrics.tasks.monitor;

import org.jspecify.annotations.NullMarked;
