/** Assertions on collected metrics, in AssertJ's style. A failure prints what was expected and all that was there. */
@NullMarked
package dev.weir.testing.assertion;

import org.jspecify.annotations.NullMarked;
