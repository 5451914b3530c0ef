/** JSON values as immutable nodes that any thread may read. */
@NullMarked
package dev.weir.selectors.jsonpath.json;

import org.jspecify.annotations.NullMarked;
