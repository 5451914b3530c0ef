/** Declared metrics over OpenTelemetry: they go to the destinations as all other metrics do. */
@NullMarked
package dev.weir.metrics.registry.opentelemetry;

import org.jspecify.annotations.NullMarked;
