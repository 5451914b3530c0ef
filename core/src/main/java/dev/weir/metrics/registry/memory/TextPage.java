package dev.weir.metrics.registry.memory;

import dev.weir.metrics.registry.declaration.PrometheusName;
import dev.weir.metrics.registry.declaration.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes values in Prometheus' text format 0.0.4: families by name, series by their labels. */
final class TextPage {
    private final StringBuilder text = new StringBuilder();

    String of(Map<Series, HeldValue> values) {
        Map<String, List<Map.Entry<Series, HeldValue>>> families = new TreeMap<>();
        values.entrySet()
                .forEach(entry -> families.computeIfAbsent(name(entry.getKey()), missing -> new ArrayList<>())
                        .add(entry));
        families.forEach((name, family) -> {
            family.sort(Comparator.comparing(entry -> entry.getKey().labels().toString()));
            head(name, family.get(0).getKey());
            family.forEach(entry -> samples(name, entry.getKey(), entry.getValue()));
        });
        return text.toString();
    }

    private static String name(Series series) {
        return PrometheusName.of(series.definition()).written();
    }

    private void head(String name, Series first) {
        String kind = first.definition().kind().words();
        String help = first.definition().description().replace("\\", "\\\\").replace("\n", "\\n");
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(kind).append('\n');
    }

    private void samples(String name, Series series, HeldValue value) {
        Map<String, String> labels = new TreeMap<>();
        series.labels().forEach((label, text) -> labels.put(PrometheusName.ofLabel(label), text));
        if (value instanceof HeldCounter counter) {
            sample(name, labels, Long.toString(counter.total()));
        } else if (value instanceof HeldGauge gauge) {
            sample(name, labels, Double.toString(gauge.level()));
        } else if (value instanceof HeldHistogram histogram) {
            distribution(name, labels, histogram);
        }
    }

    private void distribution(String name, Map<String, String> labels, HeldHistogram histogram) {
        List<Double> bounds = histogram.boundaries();
        double sum = histogram.sum();
        List<Long> counts = histogram.cumulativeCounts();
        for (int bucket = 0; bucket < counts.size(); bucket++) {
            Map<String, String> bounded = new TreeMap<>(labels);
            bounded.put("le", bucket < bounds.size() ? Double.toString(bounds.get(bucket)) : "+Inf");
            sample(name + "_bucket", bounded, Long.toString(counts.get(bucket)));
        }
        sample(name + "_sum", labels, Double.toString(sum));
        sample(name + "_count", labels, Long.toString(counts.get(counts.size() - 1)));
    }

    private void sample(String name, Map<String, String> labels, String value) {
        text.append(name);
        String before = "{";
        for (Map.Entry<String, String> label : labels.entrySet()) {
            text.append(before)
                    .append(label.getKey())
                    .append("=\"")
                    .append(escaped(label.getValue()))
                    .append('"');
            before = ",";
        }
        text.append(labels.isEmpty() ? "" : "}").append(' ').append(value).append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
