/** Compiled queries: segments and selectors that hand each node they select on to what follows. */
@NullMarked
package dev.weir.selectors.jsonpath.internal.query;

import org.jspecify.annotations.NullMarked;
