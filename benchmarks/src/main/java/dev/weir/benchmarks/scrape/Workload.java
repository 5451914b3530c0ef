package dev.weir.benchmarks.scrape;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import dev.weir.telemetry.exposition.PrometheusPage;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.exporter.prometheus.PrometheusMetricReader;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is scraped: 100,000 series of counters and 2,000 of histograms with 15 buckets, three labels each. */
final class Workload {
    private static final int COUNTERS = 100;
    private static final int HISTOGRAMS = 20;
    private static final int SERIES_OF_A_COUNTER = 1_000;
    private static final int SERIES_OF_A_HISTOGRAM = 100;
    private static final List<Double> BOUNDARIES =
            List.of(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0);

    private final Scraper scraper;
    private final LongCounter counter;
    private final Attributes series;

    private Workload(Scraper scraper, MetricReader reader) {
        this.scraper = scraper;
        Meter meter =
                SdkMeterProvider.builder().registerMetricReader(reader).build().get("dev.weir.gateway");
        List<LongCounter> counters = new ArrayList<>();
        for (int i = 0; i < COUNTERS; i++) {
            counters.add(meter.counterBuilder("http.server.requests." + i)
                    .setDescription("Requests that were answered")
                    .setUnit("{request}")
                    .build());
            for (int number = 0; number < SERIES_OF_A_COUNTER; number++) {
                counters.get(i).add(1_000L * number + i, attributes(number));
            }
        }
        for (int i = 0; i < HISTOGRAMS; i++) {
            DoubleHistogram histogram = meter.histogramBuilder("http.server.request.duration." + i)
                    .setDescription("How long requests took")
                    .setUnit("s")
                    .setExplicitBucketBoundariesAdvice(BOUNDARIES)
                    .build();
            for (int number = 0; number < SERIES_OF_A_HISTOGRAM; number++) {
                for (int bucket = 0; bucket < BOUNDARIES.size(); bucket++) {
                    histogram.record(BOUNDARIES.get(bucket) * 0.9, attributes(number));
                }
            }
        }
        this.counter = counters.get(0);
        this.series = attributes(0);
    }

    /** Scraped by our page. */
    static Workload ours() {
        InMemoryMetricReader reader = InMemoryMetricReader.create();
        PrometheusPage page = new PrometheusPage(reader::collectAllMetrics, ResourceSelector.NONE, collision -> {});
        return new Workload((accept, out) -> page.open(accept).writeTo(out), reader);
    }

    /** Scraped by OpenTelemetry's exporter and the writers of Prometheus's Java client. */
    static Workload stock() {
        PrometheusMetricReader reader = PrometheusMetricReader.create();
        ExpositionFormats formats = ExpositionFormats.init();
        return new Workload(
                (accept, out) ->
                        formats.findWriter(accept).write(out, reader.collect(), EscapingScheme.UNDERSCORE_ESCAPING),
                reader);
    }

    Scraper scraper() {
        return scraper;
    }

    /** Records once into one of the series. */
    void record() {
        counter.add(1, series);
    }

    private static Attributes attributes(int number) {
        return Attributes.builder()
                .put("http.request.method", number % 2 == 0 ? "GET" : "POST")
                .put("http.response.status_code", 200 + number % 5)
                .put("http.route", String.format(Locale.ROOT, "/api/v1/customers/%04d/orders", number))
                .build();
    }
}
