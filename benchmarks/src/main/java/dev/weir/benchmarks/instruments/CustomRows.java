package dev.weir.benchmarks.instruments;

import dev.weir.benchmarks.record.OperatorsDestinations;
import org.openjdk.jmh.annotations.Benchmark;

/** One request and ten instruments: as a file says them, and written by hand. */
public class CustomRows {
    private static final Gateway GATEWAY = Gateway.measuring("http.server.request.duration: false,"
            + " http.server.request.body.size: false, http.server.response.body.size: false,"
            + " http.server.active_requests: false, apollo.router.overhead: false, "
            + TenInstruments.OF_ROUTER);
    private static final HandWritten HAND = HandWritten.create();

    @Benchmark
    public void byHand(Traffic traffic) {
        HAND.serve(traffic.next());
    }

    @Benchmark
    public void stage(OperatorsDestinations destinations, Traffic traffic) {
        GATEWAY.serve(traffic.next());
    }

    @Benchmark
    public void byHandNew(Traffic traffic) {
        HAND.serve(traffic.nextOfManyTenants());
    }

    @Benchmark
    public void stageNew(OperatorsDestinations destinations, Traffic traffic) {
        GATEWAY.serve(traffic.nextOfManyTenants());
    }
}
