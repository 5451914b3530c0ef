package dev.weir.benchmarks.gateway;

import dev.weir.benchmarks.gateway.SlowestRequests.Settings;
import dev.weir.benchmarks.report.Bar;
import dev.weir.benchmarks.report.Report;
import dev.weir.benchmarks.report.Table;
import java.io.IOException;
import java.util.Locale;

/** What the slowest requests of a constant load feel of scrapes, and of a collector that hangs. */
final class PacedRows {
    private static final int CLIENTS = 16;
    private static final int PER_SECOND = 2_000;
    private static final long WARM_UP_MILLIS = 20_000;

    private PacedRows() {}

    static void scrapes(Report report, Site site, boolean quick) throws IOException, InterruptedException {
        try (GatewayUnderLoad gateway = site.gateway(ScrapesOfManySeries.telemetry());
                ScrapesOfManySeries scrapes = ScrapesOfManySeries.prepare(gateway)) {
            SlowestRequests measured = measure(gateway, scrapes, quick, 0.999);
            report.add(
                    CLIENTS + " clients send " + PER_SECOND + " requests a second, each counted from when it was due;"
                            + " slices with and\nwithout what is tried take turns at one gateway, which may use all CPUs.");
            report.add(table(
                    "p99.9",
                    "scrape.quiet",
                    "nobody scrapes",
                    "scrape.each-second",
                    "100,000 series are scraped each second",
                    measured));
            report.add(new Bar("gateway.scrape.p999", measured.ratio().median(), 1.05));
        }
    }

    static void hangingCollector(Report report, Site site, boolean quick) throws IOException, InterruptedException {
        Collector collector = site.collector();
        try (GatewayUnderLoad gateway = site.gateway(HangingCollector.telemetry(collector.port()))) {
            SlowestRequests measured = measure(gateway, new HangingCollector(collector), quick, 0.99);
            report.add(table("p99", "collector.well", "each push is answered", "collector.hangs", "none is", measured));
            report.add(new Bar("gateway.collector.p99", measured.ratio().median(), 1.01));
        }
    }

    private static SlowestRequests measure(
            GatewayUnderLoad gateway, Disturbance disturbance, boolean quick, double share)
            throws IOException, InterruptedException {
        Settings settings = quick ? new Settings(share, 1, 1_500) : new Settings(share, 15, 5_000);
        try (PacedClients clients = PacedClients.of(gateway.address(), CLIENTS, PER_SECOND)) {
            clients.run(quick ? 1_000 : WARM_UP_MILLIS);
            return SlowestRequests.measure(clients, disturbance, settings);
        }
    }

    private static Table table(
            String quantile,
            String quiet,
            String inQuiet,
            String disturbed,
            String inDisturbance,
            SlowestRequests measured) {
        Table table = Table.of("requests at a constant rate", ">" + quantile + " µs", ">±", ">ratio", ">±", "");
        table.add(
                quiet,
                micros(measured.quiet().median()),
                micros(measured.quiet().error()),
                "",
                "",
                inQuiet);
        table.add(
                disturbed,
                micros(measured.disturbed().median()),
                micros(measured.disturbed().error()),
                decimals(measured.ratio().median()),
                decimals(measured.ratio().error()),
                inDisturbance);
        return table;
    }

    private static String decimals(double ratio) {
        return String.format(Locale.ROOT, "%.3f", ratio);
    }

    private static String micros(double nanos) {
        return String.format(Locale.ROOT, "%.0f", nanos / 1_000);
    }
}
