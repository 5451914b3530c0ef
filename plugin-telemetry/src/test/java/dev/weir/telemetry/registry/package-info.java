/** The contract of metric registries, run against the one over Prometheus. */
@NullMarked
package dev.weir.telemetry.registry;

import org.jspecify.annotations.NullMarked;
