/** Selectors for any stage. They read what all stages share. */
@NullMarked
package dev.weir.selectors.selector.ambient;

import org.jspecify.annotations.NullMarked;
