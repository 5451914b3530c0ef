package dev.weir.telemetry.push.receiver;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.util.List;
import java.util.Map;

/**
 * What arrived at a receiver.
 *
 * @param headers their names in lower case
 */
public record ReceivedPush(ExportMetricsServiceRequest request, Map<String, String> headers) {
    /** All metrics. */
    public List<Metric> metrics() {
        return request.getResourceMetricsList().stream()
                .flatMap(resource -> resource.getScopeMetricsList().stream())
                .flatMap(scope -> scope.getMetricsList().stream())
                .toList();
    }

    /** Whether there is a metric of that name. */
    public boolean has(String name) {
        return metrics().stream().anyMatch(metric -> metric.getName().equals(name));
    }

    /** The metric of that name. */
    public Metric metric(String name) {
        return metrics().stream()
                .filter(metric -> metric.getName().equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError("no metric " + name + " in " + request));
    }

    /** The value of the counter that {@code SampleMetrics} has. */
    public long calls() {
        return metric("weir.test.calls").getSum().getDataPoints(0).getAsInt();
    }
}
