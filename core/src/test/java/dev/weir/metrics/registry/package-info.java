/** Sets that are wrong, sets that clash, and what becomes of each. */
@NullMarked
package dev.weir.metrics.registry;

import org.jspecify.annotations.NullMarked;
