/** Selectors for the supergraph alone. */
@NullMarked
package dev.weir.selectors.selector.supergraph;

import org.jspecify.annotations.NullMarked;
