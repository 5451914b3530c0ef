/** What all stages of one client request share. */
@NullMarked
package dev.weir.selectors.stage.context;

import org.jspecify.annotations.NullMarked;
