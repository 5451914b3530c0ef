package dev.weir.telemetry.exposition;

import dev.weir.telemetry.exposition.ParsedPage.Series;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.Bucket;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.BucketSpan;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.Histogram;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.LabelPair;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.Metric;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.MetricFamily;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads pages of protocol buffers with the classes that Google's compiler generated. */
final class ProtobufMessages {
    private ProtobufMessages() {}

    static List<MetricFamily> parse(byte[] page) {
        List<MetricFamily> families = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(page);
        try {
            for (MetricFamily family = MetricFamily.parseDelimitedFrom(in);
                    family != null;
                    family = MetricFamily.parseDelimitedFrom(in)) {
                families.add(family);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return families;
    }

    /** All series as the formats of lines would show them. */
    static Map<Series, Double> series(byte[] page) {
        Map<Series, Double> series = new HashMap<>();
        for (MetricFamily family : parse(page)) {
            for (Metric metric : family.getMetricList()) {
                SortedMap<String, String> labels = new TreeMap<>();
                for (LabelPair label : metric.getLabelList()) {
                    labels.put(label.getName(), label.getValue());
                }
                switch (family.getType()) {
                    case COUNTER ->
                        series.put(
                                new Series(family.getName(), labels),
                                metric.getCounter().getValue());
                    case GAUGE ->
                        series.put(
                                new Series(family.getName(), labels),
                                metric.getGauge().getValue());
                    case HISTOGRAM -> histogram(family.getName(), labels, metric.getHistogram(), series);
                    default -> throw new AssertionError("a type that nobody makes: " + family.getType());
                }
            }
        }
        return series;
    }

    private static void histogram(
            String name, SortedMap<String, String> labels, Histogram histogram, Map<Series, Double> series) {
        series.put(new Series(name + "_sum", labels), histogram.getSampleSum());
        series.put(new Series(name + "_count", labels), (double) histogram.getSampleCount());
        for (Bucket bucket : histogram.getBucketList()) {
            SortedMap<String, String> bounded = new TreeMap<>(labels);
            double bound = bucket.getUpperBound();
            bounded.put("le", Double.isInfinite(bound) ? "+Inf" : Double.toString(bound));
            series.put(new Series(name + "_bucket", bounded), (double) bucket.getCumulativeCount());
        }
    }

    /** The counts of native buckets that are not empty, by their index. */
    static Map<Integer, Long> buckets(List<BucketSpan> spans, List<Long> deltas) {
        Map<Integer, Long> buckets = new TreeMap<>();
        int index = 0;
        int delta = 0;
        long count = 0;
        for (BucketSpan span : spans) {
            index += span.getOffset();
            for (int i = 0; i < span.getLength(); i++) {
                count += deltas.get(delta);
                delta++;
                if (count != 0) {
                    buckets.put(index, count);
                }
                index++;
            }
        }
        return buckets;
    }
}
