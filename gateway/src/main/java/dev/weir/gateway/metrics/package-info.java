/** What the gateway says of itself, in metrics whose names don't depend on any file. */
@NullMarked
package dev.weir.gateway.metrics;

import org.jspecify.annotations.NullMarked;
