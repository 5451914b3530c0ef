/** The builders of the OpenTelemetry metrics API, over a registry of stable instruments. */
@NullMarked
package dev.weir.metrics.internal.builder;

import org.jspecify.annotations.NullMarked;
