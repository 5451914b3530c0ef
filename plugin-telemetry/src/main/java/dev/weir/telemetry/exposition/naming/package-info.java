/** Names as Prometheus knows them, made from OpenTelemetry's. */
@NullMarked
package dev.weir.telemetry.exposition.naming;

import org.jspecify.annotations.NullMarked;
