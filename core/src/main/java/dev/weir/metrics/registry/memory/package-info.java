/** Values of declared metrics in memory, and their Prometheus text. A registry without a library of its own stands on it. */
@NullMarked
package dev.weir.metrics.registry.memory;

import org.jspecify.annotations.NullMarked;
