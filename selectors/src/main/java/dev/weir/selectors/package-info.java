/** The gateway's vocabulary: stages, selectors, conditions and standard attributes. */
@NullMarked
package dev.weir.selectors;

import org.jspecify.annotations.NullMarked;
