/** Selectors that others add under keys of their own, and the containment of what goes wrong in them. */
@NullMarked
package dev.weir.selectors.custom;

import org.jspecify.annotations.NullMarked;
