/** What dynamic instruments cost a request, beside OpenTelemetry's instrumentation and beside recordings by hand. */
@NullMarked
package dev.weir.benchmarks.instruments;

import org.jspecify.annotations.NullMarked;
