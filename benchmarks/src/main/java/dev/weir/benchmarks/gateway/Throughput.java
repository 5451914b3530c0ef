package dev.weir.benchmarks.gateway;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what gateways can do at most: each variant in a JVM of its own, all alive side by side and taking turns, so that
 * a round sees one machine; and all of it again with new JVMs, as no two compile alike.
 *
 * @param generations how often with new JVMs
 * @param rounds how many rounds with each of them
 * @param warmUp how many requests each JVM answers before the first round, so that all its code is compiled
 * @param seconds of load for a variant in a round
 */
record Throughput(int generations, int rounds, int warmUp, int seconds) {
    private static final double NANOS_IN_MICRO = 1_000;

    List<Round> measure(Site site, PrintStream progress) throws IOException, InterruptedException {
        Wrk wrk = new Wrk(site.script());
        List<Round> measured = new ArrayList<>();
        for (int generation = 1; generation <= generations; generation++) {
            progress.println("throughput, JVMs " + generation + " of " + generations);
            measured.addAll(generation(site, wrk));
        }
        return measured;
    }

    private List<Round> generation(Site site, Wrk wrk) throws IOException, InterruptedException {
        Map<Variant, GatewayUnderLoad> gateways = new EnumMap<>(Variant.class);
        try {
            for (Variant variant : Variant.values()) {
                GatewayUnderLoad gateway = site.confinedGateway(variant.options(), variant.telemetry());
                gateways.put(variant, gateway);
                warmUp(wrk, gateway);
            }
            List<Round> measured = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                measured.add(round(round, wrk, gateways));
            }
            return measured;
        } finally {
            gateways.values().forEach(GatewayUnderLoad::close);
        }
    }

    private void warmUp(Wrk wrk, GatewayUnderLoad gateway) throws IOException, InterruptedException {
        for (long answered = 0; answered < warmUp; ) {
            answered += wrk.run(gateway.address(), seconds).requests();
        }
    }

    /** Every other round runs backwards: what changes steadily on the machine then favours nobody. */
    private Round round(int number, Wrk wrk, Map<Variant, GatewayUnderLoad> gateways)
            throws IOException, InterruptedException {
        List<Map.Entry<Variant, GatewayUnderLoad>> order = new ArrayList<>(gateways.entrySet());
        if (number % 2 == 1) {
            Collections.reverse(order);
        }
        Map<Variant, Reading> readings = new EnumMap<>(Variant.class);
        for (Map.Entry<Variant, GatewayUnderLoad> each : order) {
            readings.put(each.getKey(), reading(wrk, each.getValue()));
        }
        return new Round(readings);
    }

    private Reading reading(Wrk wrk, GatewayUnderLoad gateway) throws IOException, InterruptedException {
        Duration before = gateway.cpuTime();
        Wrk.Result result = wrk.run(gateway.address(), seconds);
        double nanos = gateway.cpuTime().minus(before).toNanos();
        return new Reading(result.perSecond(), result.p99(), nanos / NANOS_IN_MICRO / result.requests());
    }
}
