/** Typed values: what selectors yield, conditions compare and attributes hold. */
@NullMarked
package dev.weir.selectors.value;

import org.jspecify.annotations.NullMarked;
