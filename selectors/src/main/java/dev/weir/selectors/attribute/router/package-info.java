/** The standard attributes of the router, the only ones with sources of their own. */
@NullMarked
package dev.weir.selectors.attribute.router;

import org.jspecify.annotations.NullMarked;
