/** Conditions as configurations write them, and what can be said of them before any request. */
@NullMarked
package dev.weir.selectors.condition;

import org.jspecify.annotations.NullMarked;
