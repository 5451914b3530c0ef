/** The kit used as its users use it, and proof that its failures fail. */
@NullMarked
package dev.weir.testing;

import org.jspecify.annotations.NullMarked;
