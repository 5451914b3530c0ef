/** What snapshots look like, and when they don't match. */
@NullMarked
package dev.weir.testing.snapshot;

import org.jspecify.annotations.NullMarked;
