/** Selectors for the client's GraphQL operation. Any stage may ask for it. */
@NullMarked
package dev.weir.selectors.selector.operation;

import org.jspecify.annotations.NullMarked;
