package dev.weir.telemetry.exposition;

import static dev.weir.telemetry.exposition.CollectedMetric.counter;
import static dev.weir.telemetry.exposition.CollectedMetric.exponential;
import static dev.weir.telemetry.exposition.CollectedMetric.gauge;
import static dev.weir.telemetry.exposition.CollectedMetric.histogram;
import static dev.weir.telemetry.exposition.CollectedMetric.point;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.BucketSpan;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.Histogram;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.MetricFamily;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.MetricType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProtobufPageTest {
    private static final Attributes HOSTILE = Attributes.builder()
            .put("k.x", "a\n\"b\"\\\u0000\ud800é")
            .put("n", 7)
            .build();

    @Test
    void allSeries_areThoseOfTheClassicText() {
        MetricData[] metrics = {
            counter("c", point(1L << 40, HOSTILE), point(2L, Attributes.empty())),
            gauge("g", point(-0.5, HOSTILE), point(Double.NaN, Attributes.empty())),
            histogram("h", point(3.5, List.of(-1.0, 0.5, 2.0), List.of(1L, 300L, 0L, 5L), HOSTILE))
                    .in("s")
        };

        assertThat(ProtobufMessages.series(Scrape.protobuf(metrics).body()))
                .isEqualTo(Scrape.classic(metrics).parsed().series());
    }

    @Test
    void aFamily_isDescribed() {
        MetricFamily family = ProtobufMessages.parse(Scrape.protobuf(counter("c", point(1L, Attributes.empty()))
                                .in("By")
                                .describedAs("Two\nlines"))
                        .body())
                .get(0);

        assertThat(family.getName()).isEqualTo("c_bytes_total");
        assertThat(family.getHelp()).isEqualTo("Two\nlines");
        assertThat(family.getUnit()).isEqualTo("bytes");
        assertThat(family.getType()).isEqualTo(MetricType.COUNTER);
    }

    @Test
    void aFamilyLargerThanAnyBuffer_hasItsRightLength() {
        List<LongPointData> points = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            points.add(point(i, Attributes.of(AttributeKey.longKey("number"), (long) i)));
        }

        List<MetricFamily> families =
                ProtobufMessages.parse(Scrape.protobuf(counter("c", points), gauge("z", point(1.0, Attributes.empty())))
                        .body());

        assertThat(families).extracting(MetricFamily::getMetricCount).containsExactly(20_000, 1, 1);
    }

    @Test
    void exponentialHistograms_areNativeAsTheStockExporterMakesThem() {
        Random random = new Random(3);
        for (int run = 0; run < 300; run++) {
            int scale = random.nextInt(25) - 4;
            MetricData metric = exponential(
                    "e",
                    point(
                            scale,
                            random.nextGaussian(),
                            random.nextLong(3),
                            buckets(scale, random),
                            buckets(scale, random),
                            Attributes.empty()));
            Histogram ours = only(Scrape.protobuf(metric).body());
            Histogram stock = only(StockExporter.scrape(Scrape.PROTOBUF, ResourceSelector.NONE, List.of(metric)));

            assertThat(ours.getSchema()).isEqualTo(stock.getSchema()).isLessThanOrEqualTo(8);
            assertThat(ours.getSampleSum()).isEqualTo(stock.getSampleSum());
            assertThat(ours.getSampleCount()).isEqualTo(stock.getSampleCount());
            assertThat(ours.getZeroCount()).isEqualTo(stock.getZeroCount());
            assertThat(positive(ours)).isEqualTo(positive(stock));
            assertThat(negative(ours)).isEqualTo(negative(stock));
        }
    }

    @Test
    void aNativeHistogramWithoutValues_isStillKnownAsOne() {
        ExponentialHistogramBuckets none = ExponentialHistogramBuckets.create(3, 0, List.of());

        Histogram histogram = only(Scrape.protobuf(exponential("e", point(3, 0, 0, none, none, Attributes.empty())))
                .body());

        assertThat(histogram.getPositiveSpanList())
                .extracting(BucketSpan::getLength)
                .containsExactly(0);
        assertThat(histogram.getSchema()).isEqualTo(3);
    }

    @Test
    void anExponentialHistogramTooCoarseToBeNative_keepsItsCountsInBuckets() {
        ExponentialHistogramBuckets positive = ExponentialHistogramBuckets.create(-5, -1, List.of(2L, 3L));
        ExponentialHistogramBuckets none = ExponentialHistogramBuckets.create(-5, 0, List.of());

        byte[] page = Scrape.protobuf(exponential("e", point(-5, 9, 0, positive, none, Attributes.empty())))
                .body();

        assertThat(ProtobufMessages.series(page))
                .isEqualTo(Scrape.classic(exponential("e", point(-5, 9, 0, positive, none, Attributes.empty())))
                        .parsed()
                        .series());
    }

    private static ExponentialHistogramBuckets buckets(int scale, Random random) {
        List<Long> counts = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            counts.add(random.nextLong(4));
        }
        return ExponentialHistogramBuckets.create(scale, random.nextInt(40) - 20, counts);
    }

    private static Histogram only(byte[] page) {
        return ProtobufMessages.parse(page).get(0).getMetric(0).getHistogram();
    }

    private static Map<Integer, Long> positive(Histogram histogram) {
        return ProtobufMessages.buckets(histogram.getPositiveSpanList(), histogram.getPositiveDeltaList());
    }

    private static Map<Integer, Long> negative(Histogram histogram) {
        return ProtobufMessages.buckets(histogram.getNegativeSpanList(), histogram.getNegativeDeltaList());
    }
}
