package dev.weir.testing.collected;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;

/** One attribute set of a metric, with its point. */
public record Series(MetricData metric, PointData point) {

    public Attributes attributes() {
        return point.getAttributes();
    }

    public MetricKind kind() {
        return MetricKind.of(metric);
    }
}
