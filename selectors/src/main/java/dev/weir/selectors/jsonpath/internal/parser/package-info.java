/** The way from an expression to a compiled query, by recursive descent with a bound on its nesting. */
@NullMarked
package dev.weir.selectors.jsonpath.internal.parser;

import org.jspecify.annotations.NullMarked;
