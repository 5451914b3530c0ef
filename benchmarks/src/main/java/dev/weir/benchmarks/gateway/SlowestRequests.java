package dev.weir.benchmarks.gateway;

import dev.weir.benchmarks.report.Latencies;
import dev.weir.benchmarks.report.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the slowest requests of a paced load feel of a disturbance. Slices with it and slices without take turns at one
 * gateway, each first in every other pair, so that both see the same machine and the same compiled code.
 *
 * @param quiet how long the slowest take without it in nanoseconds, the median of all slices
 * @param disturbed the same with it
 * @param ratio the median of the pairs' own ratios
 */
record SlowestRequests(Sample quiet, Sample disturbed, Sample ratio) {

    /**
     * How to measure.
     *
     * @param share of requests that the slowest are slower than
     */
    record Settings(double share, int pairs, long milliseconds) {}

    static SlowestRequests measure(PacedClients clients, Disturbance disturbance, Settings settings)
            throws IOException, InterruptedException {
        List<Double> quiet = new ArrayList<>();
        List<Double> disturbed = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < settings.pairs(); pair++) {
            double before = pair % 2 == 0 ? slice(clients, settings) : 0;
            disturbance.begin();
            double with = slice(clients, settings);
            disturbance.end();
            double without = pair % 2 == 0 ? before : slice(clients, settings);
            quiet.add(without);
            disturbed.add(with);
            ratios.add(with / without);
        }
        return new SlowestRequests(Sample.of(quiet), Sample.of(disturbed), Sample.of(ratios));
    }

    private static double slice(PacedClients clients, Settings settings) throws IOException, InterruptedException {
        Latencies latencies = clients.run(settings.milliseconds());
        return latencies.quantile(settings.share());
    }
}
