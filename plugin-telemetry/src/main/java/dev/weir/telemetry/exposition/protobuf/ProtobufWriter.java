package dev.weir.telemetry.exposition.protobuf;

import dev.weir.telemetry.exposition.bytes.ByteText;
import dev.weir.telemetry.exposition.family.Buckets;
import dev.weir.telemetry.exposition.family.Exemplars;
import dev.weir.telemetry.exposition.family.Family;
import dev.weir.telemetry.exposition.family.FamilyType;
import dev.weir.telemetry.exposition.family.FamilyWriter;
import dev.weir.telemetry.exposition.family.Member;
import dev.weir.telemetry.exposition.label.LabelNames;
import dev.weir.telemetry.exposition.label.SeriesLabels;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes each family as a message {@code MetricFamily} after its length. A family's length has to be known before its
 * first byte, so its series are encoded twice: once to measure them, once to write them. Not thread-safe.
 */
public final class ProtobufWriter implements FamilyWriter {
    private static final int FULL = 16 * 1024;

    private static final int NAME = 1;
    private static final int HELP = 2;
    private static final int TYPE = 3;
    private static final int METRIC = 4;
    private static final int UNIT = 5;

    private static final int GAUGE = 2;
    private static final int COUNTER = 3;
    private static final int HISTOGRAM = 7;
    private static final int VALUE = 1;
    private static final int EXEMPLAR = 2;

    private final OutputStream out;
    private final ByteText page = new ByteText(FULL + 1024);
    private final ByteText head = new ByteText(512);
    private final ByteText metric = new ByteText(1024);
    private final ByteText value = new ByteText(1024);
    private final SeriesLabels labels;
    private final HistogramMessage histograms = new HistogramMessage();
    private final ExemplarMessage exemplars = new ExemplarMessage();

    public ProtobufWriter(LabelNames names, OutputStream out) {
        this.out = out;
        this.labels = new SeriesLabels(names, new PairEncoding(), metric);
    }

    @Override
    public void write(Family family) throws IOException {
        describe(family);
        long size = head.size();
        for (Member member : family.members()) {
            for (PointData point : member.points()) {
                int before = page.size();
                appendMetric(family.type(), member, point);
                size += page.size() - before;
                page.truncate(before);
            }
        }
        WireFormat.varint(size, page);
        page.append(head);
        for (Member member : family.members()) {
            for (PointData point : member.points()) {
                appendMetric(family.type(), member, point);
                if (page.size() >= FULL) {
                    page.drainTo(out);
                }
            }
        }
    }

    @Override
    public void end() throws IOException {
        page.drainTo(out);
    }

    private void describe(Family family) {
        head.truncate(0);
        WireFormat.ascii(NAME, family.name() + family.type().ending(), head);
        WireFormat.foreign(HELP, family.help(), head, value);
        WireFormat.unsigned(TYPE, type(family.type()), head);
        if (!family.unit().isEmpty()) {
            WireFormat.ascii(UNIT, family.unit(), head);
        }
    }

    private void appendMetric(FamilyType type, Member member, PointData point) {
        metric.truncate(0);
        labels.append(point.getAttributes(), member.labels());
        value.truncate(0);
        if (point instanceof HistogramPointData histogram) {
            histograms.append(Buckets.of(histogram), value);
            WireFormat.message(HISTOGRAM, value, metric);
        } else if (point instanceof ExponentialHistogramPointData histogram) {
            histograms.append(histogram, value);
            WireFormat.message(HISTOGRAM, value, metric);
        } else {
            WireFormat.number(VALUE, number(point), value);
            if (type == FamilyType.COUNTER) {
                exemplars.append(EXEMPLAR, Exemplars.newest(point.getExemplars()), value);
            }
            WireFormat.message(type == FamilyType.COUNTER ? COUNTER : GAUGE, value, metric);
        }
        WireFormat.message(METRIC, metric, page);
    }

    private static double number(PointData point) {
        return point instanceof LongPointData number ? number.getValue() : ((DoublePointData) point).getValue();
    }

    private static int type(FamilyType type) {
        return switch (type) {
            case COUNTER -> 0;
            case GAUGE, INFO -> 1;
            case HISTOGRAM -> 4;
        };
    }
}
