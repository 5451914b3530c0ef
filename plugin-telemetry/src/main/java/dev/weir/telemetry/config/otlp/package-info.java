/** Metrics that are pushed by OTLP: where to, how often, in which form, and with which credentials. */
@NullMarked
package dev.weir.telemetry.config.otlp;

import org.jspecify.annotations.NullMarked;
