/** Each assertion passing and, just as much, failing with the right words. */
@NullMarked
package dev.weir.testing.assertion;

import org.jspecify.annotations.NullMarked;
