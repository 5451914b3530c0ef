package dev.weir.testing.snapshot;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import java.util.Comparator;
import java.util.List;

/**
 * Metrics as a YAML list: name, description, unit, and each series with its attributes and its value or sum and count.
 * Points and keys are sorted, so equal metrics give equal text; the metrics keep the order they come in.
 */
public final class MetricYaml {
    private final StringBuilder text = new StringBuilder();
    private final Redaction redaction;

    private MetricYaml(Redaction redaction) {
        this.redaction = redaction;
    }

    public static String of(List<MetricData> metrics, Redaction redaction) {
        if (metrics.isEmpty()) {
            return "[]\n";
        }
        MetricYaml yaml = new MetricYaml(redaction);
        metrics.forEach(yaml::metric);
        return yaml.text.toString();
    }

    private void metric(MetricData metric) {
        line(0, "- name: ", YamlScalar.text(metric.getName()));
        if (!metric.getDescription().isEmpty()) {
            line(2, "description: ", YamlScalar.text(metric.getDescription()));
        }
        if (!metric.getUnit().isEmpty()) {
            line(2, "unit: ", YamlScalar.text(metric.getUnit()));
        }
        line(2, "data:", "");
        line(4, "datapoints:", "");
        metric.getData().getPoints().stream()
                .sorted(Comparator.comparing(point -> JsonText.of(point.getAttributes())))
                .forEach(point -> point(metric, point));
    }

    private void point(MetricData metric, PointData point) {
        if (point instanceof LongPointData number) {
            line(6, "- value: ", Long.toString(number.getValue()));
        } else if (point instanceof DoublePointData number) {
            line(6, "- value: ", YamlScalar.number(number.getValue()));
        } else if (point instanceof HistogramPointData histogram) {
            sumAndCount(metric, histogram.getSum(), histogram.getCount());
        } else if (point instanceof ExponentialHistogramPointData histogram) {
            sumAndCount(metric, histogram.getSum(), histogram.getCount());
        } else if (point instanceof SummaryPointData summary) {
            sumAndCount(metric, summary.getSum(), summary.getCount());
        } else {
            throw new IllegalArgumentException(metric.getName() + ": no YAML is known for " + point.getClass());
        }
        attributes(point.getAttributes());
    }

    private void sumAndCount(MetricData metric, double sum, long count) {
        line(6, "- sum: ", YamlScalar.number(redaction.sum(metric, sum)));
        line(8, "count: ", Long.toString(count));
    }

    private void attributes(Attributes attributes) {
        if (attributes.isEmpty()) {
            line(8, "attributes: ", "{}");
            return;
        }
        line(8, "attributes:", "");
        JsonText.sorted(attributes).forEach((key, value) -> attribute(YamlScalar.text(key), value));
    }

    private void attribute(String key, Object value) {
        if (!(value instanceof List<?> list)) {
            line(10, key, ": " + YamlScalar.attribute(value));
            return;
        }
        line(10, key, list.isEmpty() ? ": []" : ":");
        list.forEach(element -> line(12, "- ", YamlScalar.attribute(element)));
    }

    private void line(int indent, String start, String end) {
        text.append(" ".repeat(indent)).append(start).append(end).append('\n');
    }
}
