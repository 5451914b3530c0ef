/** What was collected, as it is looked at. */
@NullMarked
package dev.weir.testing.collected;

import org.jspecify.annotations.NullMarked;
