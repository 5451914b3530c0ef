package dev.weir.benchmarks.instruments;

import dev.weir.benchmarks.record.OperatorsDestinations;
import org.openjdk.jmh.annotations.Benchmark;

/** One request measured by standard instruments, and by OpenTelemetry's of the same names. */
public class RouterRows {
    private static final Gateway STANDARD = Gateway.measuring("");
    private static final Gateway DURATION = Gateway.measuring("http.server.request.body.size: false,"
            + " http.server.response.body.size: false, http.server.active_requests: false,"
            + " apollo.router.overhead: false");
    private static final OtelListeners LISTENERS = OtelListeners.create();
    private static final OtelInstrumenter INSTRUMENTER = OtelInstrumenter.ofAllMetrics();
    private static final OtelInstrumenter STABLE = OtelInstrumenter.ofStableMetrics();

    @Benchmark
    public void otelListeners(Traffic traffic) {
        LISTENERS.serve(traffic.next());
    }

    @Benchmark
    public void otelInstrumenter(Traffic traffic) {
        INSTRUMENTER.serve(traffic.next());
    }

    @Benchmark
    public void otelStable(Traffic traffic) {
        STABLE.serve(traffic.next());
    }

    @Benchmark
    public void standard(OperatorsDestinations destinations, Traffic traffic) {
        STANDARD.serve(traffic.next());
    }

    @Benchmark
    public void durationAlone(OperatorsDestinations destinations, Traffic traffic) {
        DURATION.serve(traffic.next());
    }
}
