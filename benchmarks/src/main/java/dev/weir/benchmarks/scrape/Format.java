package dev.weir.benchmarks.scrape;

/** The formats, as scrapers ask for them. */
final class Format {
    static final String CLASSIC = "text/plain";
    static final String OPEN_METRICS = "application/openmetrics-text;version=1.0.0";
    static final String PROTOBUF =
            "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited";

    private Format() {}
}
