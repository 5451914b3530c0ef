/** Every finding, told and bounded. */
@NullMarked
package dev.weir.testing.finding;

import org.jspecify.annotations.NullMarked;
