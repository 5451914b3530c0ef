package dev.weir.benchmarks.gateway;

import java.io.IOException;

/** A collector that takes what is pushed each second, or holds it without a word. */
record HangingCollector(Collector collector) implements Disturbance {

    /** The telemetry section of a gateway that pushes to this port, in YAML's flow style. */
    static String telemetry(int port) {
        return "telemetry: {exporters: {metrics: {otlp: {enabled: true, protocol: http, endpoint: 'http://127.0.0.1:"
                + port + "/v1/metrics', batch_processor: {scheduled_delay: 1s, max_export_timeout: 1s}}}}}";
    }

    @Override
    public void begin() {
        collector.hang();
    }

    @Override
    public void end() throws IOException {
        collector.recover();
        if (collector.held() == 0 || collector.taken() == 0) {
            throw new IOException("the collector was never asked: " + collector.held() + " pushes were held, "
                    + collector.taken() + " were taken");
        }
    }
}
