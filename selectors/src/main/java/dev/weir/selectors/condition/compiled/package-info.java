/** Conditions as they are evaluated: numbered, and with what they learned of a request kept beside them. */
@NullMarked
package dev.weir.selectors.condition.compiled;

import org.jspecify.annotations.NullMarked;
