/** What a provider collected: an unchanging, sorted view that assertions and snapshots read. */
@NullMarked
package dev.weir.testing.collected;

import org.jspecify.annotations.NullMarked;
