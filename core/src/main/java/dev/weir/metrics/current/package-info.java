/** How a call site finds its provider: context-local, then thread-local, then the process's own. */
@NullMarked
package dev.weir.metrics.current;

import org.jspecify.annotations.NullMarked;
