/** Selectors for connectors alone. */
@NullMarked
package dev.weir.selectors.selector.connector;

import org.jspecify.annotations.NullMarked;
