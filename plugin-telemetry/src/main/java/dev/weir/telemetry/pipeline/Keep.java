package dev.weir.telemetry.pipeline;

import dev.weir.metrics.filter.MeterFilter;
import dev.weir.telemetry.generation.shape.GenerationShape;

/** What a destination keeps: which metrics, and in which shape. Two equal ones keep the same. */
public record Keep(GenerationShape shape, MeterFilter filter) {}
