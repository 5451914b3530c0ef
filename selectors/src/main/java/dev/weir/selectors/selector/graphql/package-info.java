/** Selectors for fields of a response. */
@NullMarked
package dev.weir.selectors.selector.graphql;

import org.jspecify.annotations.NullMarked;
