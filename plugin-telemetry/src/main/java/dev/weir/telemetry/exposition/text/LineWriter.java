package dev.weir.telemetry.exposition.text;

import dev.weir.telemetry.exposition.bytes.ByteText;
import dev.weir.telemetry.exposition.family.Buckets;
import dev.weir.telemetry.exposition.family.Exemplars;
import dev.weir.telemetry.exposition.family.Family;
import dev.weir.telemetry.exposition.family.FamilyType;
import dev.weir.telemetry.exposition.family.FamilyWriter;
import dev.weir.telemetry.exposition.family.Member;
import dev.weir.telemetry.exposition.label.LabelNames;
import dev.weir.telemetry.exposition.label.LineEncoding;
import dev.weir.telemetry.exposition.label.SeriesLabels;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes families as lines: two or three that describe one, then one for each series. Not thread-safe. */
public final class LineWriter implements FamilyWriter {
    private static final int FULL = 16 * 1024;

    private final Dialect dialect;
    private final OutputStream out;
    private final ByteText page = new ByteText(FULL + 1024);
    private final ByteText labels = new ByteText(512);
    private final SeriesLabels seriesLabels;
    private final UpperBounds upperBounds = new UpperBounds();

    public LineWriter(Dialect dialect, LabelNames names, OutputStream out) {
        this.dialect = dialect;
        this.out = out;
        this.seriesLabels = new SeriesLabels(names, new LineEncoding(), labels);
    }

    @Override
    public void write(Family family) throws IOException {
        describe(family);
        for (Member member : family.members()) {
            for (PointData point : member.points()) {
                labels.truncate(0);
                seriesLabels.append(point.getAttributes(), member.labels());
                write(family, point);
                if (page.size() >= FULL) {
                    page.drainTo(out);
                }
            }
        }
    }

    @Override
    public void end() throws IOException {
        page.ascii(dialect.end());
        page.drainTo(out);
    }

    private void describe(Family family) {
        String name = dialect.describedName(family);
        describe("# HELP ", name);
        page.foreign(family.help(), dialect.help());
        page.append('\n');
        describe("# TYPE ", name);
        page.ascii(dialect.describedType(family.type()));
        page.append('\n');
        if (dialect.isOpenMetrics() && !family.unit().isEmpty()) {
            describe("# UNIT ", name);
            page.ascii(family.unit());
            page.append('\n');
        }
    }

    private void describe(String what, String name) {
        page.ascii(what);
        page.ascii(name);
        page.append(' ');
    }

    private void write(Family family, PointData point) {
        if (point instanceof HistogramPointData histogram) {
            histogram(family.name(), Buckets.of(histogram));
        } else if (point instanceof ExponentialHistogramPointData histogram) {
            histogram(family.name(), Buckets.of(histogram));
        } else {
            start(family.name(), family.type().ending());
            if (point instanceof LongPointData number) {
                page.number(number.getValue());
            } else if (point instanceof DoublePointData number) {
                page.number(number.getValue());
            }
            end(family.type() == FamilyType.COUNTER ? Exemplars.newest(point.getExemplars()) : null);
        }
    }

    private void histogram(String name, Buckets buckets) {
        byte[][] bounds = upperBounds.labels(buckets.boundaries());
        double above = Double.NEGATIVE_INFINITY;
        long cumulative = 0;
        for (int i = 0; i < bounds.length; i++) {
            boolean isLast = i == bounds.length - 1;
            double bound =
                    isLast ? Double.POSITIVE_INFINITY : buckets.boundaries().get(i);
            cumulative =
                    isLast ? buckets.count() : cumulative + buckets.counts().get(i);
            page.ascii(name);
            page.ascii("_bucket{");
            page.append(labels);
            page.append(bounds[i]);
            page.number(cumulative);
            end(exemplar(buckets.exemplars(), above, bound));
            above = bound;
        }
        if (dialect.hasSum(buckets.boundaries())) {
            start(name, "_sum");
            page.number(buckets.sum());
            page.append('\n');
            start(name, "_count");
            page.number(buckets.count());
            page.append('\n');
        }
    }

    private void start(String name, String ending) {
        page.ascii(name);
        page.ascii(ending);
        if (labels.size() > 0) {
            page.append('{');
            page.append(labels);
            page.truncate(page.size() - 1);
            page.append('}');
        }
        page.append(' ');
    }

    private static @Nullable ExemplarData exemplar(List<? extends ExemplarData> all, double above, double notAbove) {
        return all.isEmpty() ? null : Exemplars.newest(all, above, notAbove);
    }

    private void end(@Nullable ExemplarData exemplar) {
        if (exemplar != null && dialect.isOpenMetrics()) {
            page.ascii(" # {trace_id=\"");
            page.ascii(exemplar.getSpanContext().getTraceId());
            page.ascii("\",span_id=\"");
            page.ascii(exemplar.getSpanContext().getSpanId());
            page.ascii("\"} ");
            page.number(Exemplars.value(exemplar));
            page.append(' ');
            seconds(exemplar.getEpochNanos());
        }
        page.append('\n');
    }

    private void seconds(long epochNanos) {
        long milliseconds = epochNanos / 1_000_000;
        page.number(milliseconds / 1_000);
        page.append('.');
        page.append((char) ('0' + milliseconds / 100 % 10));
        page.append((char) ('0' + milliseconds / 10 % 10));
        page.append((char) ('0' + milliseconds % 10));
    }
}
