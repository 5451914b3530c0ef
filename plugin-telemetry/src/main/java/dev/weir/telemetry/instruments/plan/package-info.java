/** Instruments compiled for recording: nothing here parses, reflects or throws while a request is served. */
@NullMarked
package dev.weir.telemetry.instruments.plan;

import org.jspecify.annotations.NullMarked;
