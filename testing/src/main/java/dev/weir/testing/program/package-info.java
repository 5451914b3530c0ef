/** Programs that others wrote, run as processes of a test's own to see what they make of Weir. */
@NullMarked
package dev.weir.testing.program;

import org.jspecify.annotations.NullMarked;
