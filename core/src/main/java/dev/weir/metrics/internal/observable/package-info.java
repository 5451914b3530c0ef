/** Callbacks registered once and attached to each destination's provider in turn. */
@NullMarked
package dev.weir.metrics.internal.observable;

import org.jspecify.annotations.NullMarked;
