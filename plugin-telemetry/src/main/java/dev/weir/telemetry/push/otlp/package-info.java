/** OTLP over gRPC and HTTP: what is sent, what an answer means, and when it is worth another attempt. */
@NullMarked
package dev.weir.telemetry.push.otlp;

import org.jspecify.annotations.NullMarked;
