/** Threads, tasks, futures and event loops that get a test's provider. */
@NullMarked
package dev.weir.testing.propagation;

import org.jspecify.annotations.NullMarked;
