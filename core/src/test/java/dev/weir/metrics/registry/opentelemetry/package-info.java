/** Declared metrics on their way to the destinations. */
@NullMarked
package dev.weir.metrics.registry.opentelemetry;

import org.jspecify.annotations.NullMarked;
