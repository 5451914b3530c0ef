package dev.weir.benchmarks.gateway;

import dev.weir.benchmarks.instruments.TenInstruments;
import java.util.List;
import java.util.Locale;

/** What the gateway is measured with. */
enum Variant {
    OFF("no instruments, no destination", Metrics.NO_DESTINATION, Metrics.NO_INSTRUMENTS),
    DEFAULT("the instruments of an empty file, for Prometheus", Metrics.PROMETHEUS, ""),
    TEN("ten of a file instead, three selectors and a condition each", Metrics.PROMETHEUS, Metrics.TEN_ALONE),
    BOTH("those of an empty file and the ten", Metrics.PROMETHEUS, Metrics.TEN_MORE),
    MICROMETER("as off, and what default has by Micrometer", Metrics.NO_DESTINATION, Metrics.NO_INSTRUMENTS) {
        @Override
        List<String> options() {
            return List.of("-Dio.netty.bootstrap.extensions=serviceload");
        }
    };

    private final String what;
    private final String exporters;
    private final String instruments;

    Variant(String what, String exporters, String instruments) {
        this.what = what;
        this.exporters = exporters;
        this.instruments = instruments;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String what() {
        return what;
    }

    /** Options for its JVM. */
    List<String> options() {
        return List.of();
    }

    /** The telemetry section of its file, in YAML's flow style. */
    String telemetry() {
        return "telemetry: {exporters: {metrics: {" + exporters + "}}, instrumentation: {instruments: {" + instruments
                + "}}}";
    }

    /** Parts of files. */
    private static final class Metrics {
        static final String NO_DESTINATION = "prometheus: {enabled: false}";
        static final String PROMETHEUS = "prometheus: {enabled: true, listen: '127.0.0.1:0'}";
        static final String TEN_MORE = "router: {" + TenInstruments.OF_ROUTER + "}";

        private static final String ROUTER_OFF = "http.server.request.duration: false, "
                + "http.server.request.body.size: false, http.server.response.body.size: false, "
                + "http.server.active_requests: false, apollo.router.overhead: false";
        private static final String SUBGRAPH_OFF = "subgraph: {http.client.request.duration: false, "
                + "http.client.request.body.size: false, http.client.response.body.size: false}";

        static final String NO_INSTRUMENTS = "router: {" + ROUTER_OFF + "}, " + SUBGRAPH_OFF;
        static final String TEN_ALONE =
                "router: {" + ROUTER_OFF + ", " + TenInstruments.OF_ROUTER + "}, " + SUBGRAPH_OFF;

        private Metrics() {}
    }
}
