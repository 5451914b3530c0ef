/** What monitored tasks and real-time factors cost, beside Micrometer's and beside the recordings themselves. */
@NullMarked
package dev.weir.benchmarks.tasks;

import org.jspecify.annotations.NullMarked;
