package dev.weir.telemetry.push.receiver;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.util.Map;

/**
 * What arrived at a receiver.
 *
 * @param headers their names in lower case
 */
public record ReceivedPush(ExportMetricsServiceRequest request, Map<String, String> headers) {
    /** The metric of that name. */
    public Metric metric(String name) {
        return request.getResourceMetricsList().stream()
                .flatMap(resource -> resource.getScopeMetricsList().stream())
                .flatMap(scope -> scope.getMetricsList().stream())
                .filter(metric -> metric.getName().equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError("no metric " + name + " in " + request));
    }

    /** The value of the counter that {@code SampleMetrics} has. */
    public long calls() {
        return metric("weir.test.calls").getSum().getDataPoints(0).getAsInt();
    }
}
