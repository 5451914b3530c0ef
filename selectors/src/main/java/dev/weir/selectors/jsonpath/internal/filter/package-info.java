/** The conditions of filters: what they compare, how JSON values compare, and the functions they call. */
@NullMarked
package dev.weir.selectors.jsonpath.internal.filter;

import org.jspecify.annotations.NullMarked;
