/** What parsing rests upon: a position in the expression, its literals, and the count of what it may still hold. */
@NullMarked
package dev.weir.selectors.jsonpath.internal.lexical;

import org.jspecify.annotations.NullMarked;
