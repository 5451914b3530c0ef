/** Prometheus' text format 0.0.4, read: what a registry writes becomes metrics like all others. */
@NullMarked
package dev.weir.telemetry.registry.text;

import org.jspecify.annotations.NullMarked;
