package dev.weir.telemetry.exposition.protobuf;

import dev.weir.telemetry.exposition.bytes.ByteText;
import dev.weir.telemetry.exposition.family.Buckets;
import dev.weir.telemetry.exposition.family.Exemplars;
import dev.weir.telemetry.exposition.family.ScaledBuckets;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import java.util.List;

/** The message {@code Histogram}: with buckets that are written out, or native. */
final class HistogramMessage {
    private static final int COUNT = 1;
    private static final int SUM = 2;
    private static final int BUCKET = 3;
    private static final int SCHEMA = 5;
    private static final int ZERO_THRESHOLD = 6;
    private static final int ZERO_COUNT = 7;
    private static final int NEGATIVE_SPAN = 9;
    private static final int NEGATIVE_DELTA = 10;
    private static final int POSITIVE_SPAN = 12;
    private static final int POSITIVE_DELTA = 13;
    private static final int EXEMPLARS = 16;

    private static final int BUCKET_COUNT = 1;
    private static final int BUCKET_BOUND = 2;
    private static final int BUCKET_EXEMPLAR = 3;
    private static final int SPAN_OFFSET = 1;
    private static final int SPAN_LENGTH = 2;

    private static final int COARSEST_SCHEMA = -4;
    private static final int FINEST_SCHEMA = 8;

    private final ByteText part = new ByteText(512);
    private final ExemplarMessage exemplarMessage = new ExemplarMessage();

    /** Appends an exponential histogram: native, unless it is coarser than any native one. */
    void append(ExponentialHistogramPointData point, ByteText out) {
        if (point.getScale() < COARSEST_SCHEMA) {
            append(Buckets.of(point), out);
            return;
        }
        int halvings = Math.max(0, point.getScale() - FINEST_SCHEMA);
        ScaledBuckets negative = ScaledBuckets.of(point.getNegativeBuckets(), halvings);
        ScaledBuckets positive = ScaledBuckets.of(point.getPositiveBuckets(), halvings);
        WireFormat.unsigned(COUNT, point.getCount(), out);
        WireFormat.number(SUM, point.getSum(), out);
        WireFormat.signed(SCHEMA, point.getScale() - halvings, out);
        WireFormat.number(ZERO_THRESHOLD, 0, out);
        WireFormat.unsigned(ZERO_COUNT, point.getZeroCount(), out);
        side(negative, NEGATIVE_SPAN, NEGATIVE_DELTA, out);
        side(positive, POSITIVE_SPAN, POSITIVE_DELTA, out);
        if (negative.isEmpty() && positive.isEmpty()) {
            span(0, 0, POSITIVE_SPAN, out); // by which a reader knows an empty histogram to be a native one
        }
        exemplarMessage.append(EXEMPLARS, Exemplars.newest(point.getExemplars()), out);
    }

    /** Appends a histogram with buckets that are written out. */
    void append(Buckets buckets, ByteText out) {
        WireFormat.unsigned(COUNT, buckets.count(), out);
        WireFormat.number(SUM, buckets.sum(), out);
        double above = Double.NEGATIVE_INFINITY;
        long cumulative = 0;
        for (int i = 0; i < buckets.boundaries().size(); i++) {
            double bound = buckets.boundaries().get(i);
            cumulative += buckets.counts().get(i);
            bucket(cumulative, above, bound, buckets.exemplars(), out);
            above = bound;
        }
        bucket(buckets.count(), above, Double.POSITIVE_INFINITY, buckets.exemplars(), out);
    }

    private void bucket(long count, double above, double bound, List<DoubleExemplarData> exemplars, ByteText out) {
        part.truncate(0);
        WireFormat.unsigned(BUCKET_COUNT, count, part);
        WireFormat.number(BUCKET_BOUND, bound, part);
        exemplarMessage.append(BUCKET_EXEMPLAR, Exemplars.newest(exemplars, above, bound), part);
        WireFormat.message(BUCKET, part, out);
    }

    /** One span of neighbours; each count is written as its difference to the one before. */
    private void side(ScaledBuckets buckets, int spanField, int deltaField, ByteText out) {
        if (buckets.isEmpty()) {
            return;
        }
        // An index of OpenTelemetry is that of a bucket's lower end, one of Prometheus that of its upper end.
        span(buckets.start() + 1, buckets.end() - buckets.start(), spanField, out);
        part.truncate(0);
        long before = 0;
        for (int index = buckets.start(); index < buckets.end(); index++) {
            WireFormat.zigzag(buckets.count(index) - before, part);
            before = buckets.count(index);
        }
        WireFormat.message(deltaField, part, out);
    }

    private void span(int offset, int length, int field, ByteText out) {
        part.truncate(0);
        WireFormat.signed(SPAN_OFFSET, offset, part);
        WireFormat.unsigned(SPAN_LENGTH, length, part);
        WireFormat.message(field, part, out);
    }
}
