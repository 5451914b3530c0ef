/** Selectors for subgraphs alone. */
@NullMarked
package dev.weir.selectors.selector.subgraph;

import org.jspecify.annotations.NullMarked;
