package dev.weir.benchmarks.gateway;

import dev.weir.benchmarks.report.Arguments;
import dev.weir.benchmarks.report.Report;
import dev.weir.benchmarks.report.Surroundings;
import java.io.IOException;
import java.nio.file.Path;

/** Measures what telemetry costs a gateway. Run it with {@code make bench-gateway}; {@code --quick} only tries everything. */
public final class GatewayBenchmarks {
    private static final Path RESULTS = Path.of("benchmarks", "results", "gateway.txt");

    private GatewayBenchmarks() {}

    public static void main(String... words) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(words);
        Report report = Report.of(Surroundings.now("make bench-gateway"));
        try (Site site = Site.open()) {
            report.add(where(site));
            if (arguments.includes("throughput")) {
                ThroughputRows.measure(report, site, arguments.quick());
            }
            if (arguments.includes("scrape")) {
                System.out.println("scrapes");
                PacedRows.scrapes(report, site, arguments.quick());
            }
            if (arguments.includes("collector")) {
                System.out.println("a collector that hangs");
                PacedRows.hangingCollector(report, site, arguments.quick());
            }
        }
        System.out.print(report);
        if (arguments.isFull()) {
            report.write(RESULTS);
            System.out.println("written to " + RESULTS);
        }
    }

    private static String where(Site site) {
        return """
                The gateway is a process of its own with one event loop.
                All that sends requests, answers them, scrapes and collects is kept to CPU %s.
                Times and rates are medians, ± is half the width of their middle half;
                a ratio is the median of the rounds' or pairs' own ratios.""".replace("%s", site.cores().others());
    }
}
