/** The stages of a request and the phases of a stage, and what a selector may look at in each. */
@NullMarked
package dev.weir.selectors.stage;

import org.jspecify.annotations.NullMarked;
