/** What a scrape costs, beside OpenTelemetry's own exporter: time, garbage, heap, and what recording feels of it. */
@NullMarked
package dev.weir.benchmarks.scrape;

import org.jspecify.annotations.NullMarked;
