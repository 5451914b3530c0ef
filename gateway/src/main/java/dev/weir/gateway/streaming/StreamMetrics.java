package dev.weir.gateway.streaming;

import dev.weir.metrics.registry.Counter;
import dev.weir.metrics.registry.Declared;
import dev.weir.metrics.registry.Gauge;
import dev.weir.metrics.registry.Histogram;

/** What the pipeline measures of itself, over the registry that the file names. */
record StreamMetrics(
        @Declared(name = "stream.segments", description = "Segments that came in", unit = "{segment}")
        Counter segments,

        @Declared(name = "stream.segments.open", description = "Segments on their way", unit = "{segment}")
        Gauge open,

        @Declared(
                name = "stream.segment.duration",
                description = "Time from a segment's arrival to its end",
                unit = "s",
                buckets = {0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1})
        Histogram duration) {}
