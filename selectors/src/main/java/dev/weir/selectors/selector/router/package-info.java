/** Selectors for the router alone. */
@NullMarked
package dev.weir.selectors.selector.router;

import org.jspecify.annotations.NullMarked;
