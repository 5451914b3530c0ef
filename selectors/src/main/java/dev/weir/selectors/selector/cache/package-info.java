/** Selectors for what caches did, or may do, for a subgraph. */
@NullMarked
package dev.weir.selectors.selector.cache;

import org.jspecify.annotations.NullMarked;
