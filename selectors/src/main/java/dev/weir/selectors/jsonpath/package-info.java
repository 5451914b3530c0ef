/** JSONPath as RFC 9535 defines it: compiled once, evaluated within a budget, and safe on hostile documents. */
@NullMarked
package dev.weir.selectors.jsonpath;

import org.jspecify.annotations.NullMarked;
