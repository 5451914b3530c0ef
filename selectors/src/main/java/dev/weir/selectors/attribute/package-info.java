/** Standard attributes: those that a configuration names without saying where they come from. */
@NullMarked
package dev.weir.selectors.attribute;

import org.jspecify.annotations.NullMarked;
