/** Trusted connections to a collector, and what is wrong with those that fail. */
@NullMarked
package dev.weir.telemetry.push.otlp.tls;

import org.jspecify.annotations.NullMarked;
