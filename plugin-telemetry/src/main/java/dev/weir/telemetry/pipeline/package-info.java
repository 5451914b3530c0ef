/**
 * A destination at work: the state that measurements go to, and the reader that hands it on. A change of either is
 * prepared, which may fail and has no effect; then activated, which can't fail; then what was replaced is retired.
 */
@NullMarked
package dev.weir.telemetry.pipeline;

import org.jspecify.annotations.NullMarked;
