/** The contract, run against each registry of core and against one that somebody brings. */
@NullMarked
package dev.weir.testing.registry;

import org.jspecify.annotations.NullMarked;
