/** Ways to hand a test's provider over to the threads, tasks and futures that the code under test uses. */
@NullMarked
package dev.weir.testing.propagation;

import org.jspecify.annotations.NullMarked;
