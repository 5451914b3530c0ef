/**
 * Tasks that are seen: monitored executors and spawned tasks, counted by subsystem. {@code bare-tasks.txt}, a resource of
 * this package, is a list for forbidden-apis that keeps a build from starting any others; {@link
 * dev.weir.metrics.tasks.AllowBareTask} is its exception.
 */
@NullMarked
package dev.weir.metrics.tasks;

import org.jspecify.annotations.NullMarked;
