/** The Prometheus exposition formats: what a destination holds, written as a stream. */
@NullMarked
package dev.weir.telemetry.exposition;

import org.jspecify.annotations.NullMarked;
