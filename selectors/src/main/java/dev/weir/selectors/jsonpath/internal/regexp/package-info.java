/** Regular expressions in linear time, from a path or from hostile data, bounded before they are compiled. */
@NullMarked
package dev.weir.selectors.jsonpath.internal.regexp;

import org.jspecify.annotations.NullMarked;
