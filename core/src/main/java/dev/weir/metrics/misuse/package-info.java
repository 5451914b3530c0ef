/** What went wrong where nothing may be thrown: reported once, counted always. */
@NullMarked
package dev.weir.metrics.misuse;

import org.jspecify.annotations.NullMarked;
