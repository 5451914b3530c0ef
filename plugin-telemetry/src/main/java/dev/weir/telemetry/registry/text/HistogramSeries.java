package dev.weir.telemetry.registry.text;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The samples of one histogram's series. The format counts up to each bound, a point counts between them. */
final class HistogramSeries {
    static final String UPPER_BOUND = "le";

    private final TreeMap<Double, Long> upTo = new TreeMap<>();
    private double sum;

    void add(Sample sample) {
        String bound = sample.label(UPPER_BOUND);
        if (bound != null) {
            upTo.put(SampleLine.number(bound), (long) sample.value());
        } else if (sample.name().endsWith("_sum")) {
            sum = sample.value();
        }
    }

    /**
     * The point of these samples.
     *
     * @throws IllegalArgumentException if a bucket is missing or smaller than the one inside it
     */
    HistogramPointData point(Attributes labels) {
        if (!upTo.containsKey(Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a histogram without a bucket for all");
        }
        List<Double> bounds = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        long before = 0;
        for (Map.Entry<Double, Long> bucket : upTo.entrySet()) {
            long count = bucket.getValue() - before;
            if (count < 0) {
                throw new IllegalArgumentException("a histogram with more in a bucket than in the next");
            }
            before = bucket.getValue();
            counts.add(count);
            if (Double.isFinite(bucket.getKey())) {
                bounds.add(bucket.getKey());
            }
        }
        return HistogramPointData.create(0, 0, labels, sum, false, 0, false, 0, bounds, counts);
    }
}
