package dev.weir.telemetry.generation;

import dev.weir.telemetry.generation.shape.Stream;
import io.opentelemetry.sdk.metrics.data.MetricData;

/** What closed generations counted in one stream: numbers, without exemplars. */
record FoldedMetric(Stream stream, MetricData metric) {}
