package dev.weir.benchmarks.scrape;

import dev.weir.benchmarks.report.Arguments;
import dev.weir.benchmarks.report.Bar;
import dev.weir.benchmarks.report.Report;
import dev.weir.benchmarks.report.Surroundings;
import dev.weir.benchmarks.report.Table;
import dev.weir.benchmarks.rounds.Claim;
import dev.weir.benchmarks.rounds.Group;
import dev.weir.benchmarks.rounds.Plan;
import dev.weir.benchmarks.rounds.Round;
import dev.weir.benchmarks.rounds.Rounds;
import dev.weir.benchmarks.rounds.Row;
import dev.weir.benchmarks.rounds.Rows;
import dev.weir.benchmarks.rounds.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/** Measures what a scrape costs. Run it with {@code make bench-scrape}; {@code --quick} only tries everything. */
public final class ScrapeBenchmarks {
    private static final Path RESULTS = Path.of("benchmarks", "results", "scrape.txt");
    private static final Settings FULL = new Settings(3, 2, 3, 500);
    private static final String HEAP = "scrape.heap";
    private static final String RECORDING = "scrape.recording";

    private ScrapeBenchmarks() {}

    public static void main(String... words) throws RunnerException, IOException, InterruptedException {
        Arguments arguments = Arguments.of(words);
        Settings settings = arguments.quick() ? Settings.QUICK : FULL;
        Plan plan = plan().narrowedTo(arguments);
        Report report = Report.of(Surroundings.now("make bench-scrape"));
        report.add("100,000 series of counters and 2,000 of histograms with 15 buckets, three attributes each;"
                + " collection included.\n" + settings
                + ".\nTimes are medians of rounds, ± is half the width of their middle half;"
                + " a ratio is the median of the rounds' own ratios.");
        List<Round> rounds = Rounds.of(settings, System.out).measure(plan);
        plan.groups().forEach(group -> report.add(Rows.table(group, rounds)));
        plan.claims().forEach(claim -> report.add(claim.measuredIn(rounds)));
        if (arguments.includes(HEAP)) {
            heap(report, arguments.quick() ? 1 : 6);
        }
        if (arguments.includes(RECORDING)) {
            recording(report, arguments.quick() ? 1 : 10, arguments.quick() ? 200 : 1_000);
        }
        System.out.print(report);
        if (arguments.isFull()) {
            report.write(RESULTS);
            System.out.println("written to " + RESULTS);
        }
    }

    private static Plan plan() {
        Group group = Group.of(
                "scrape",
                Row.of("classic.stock", "classic text, OpenTelemetry's exporter", StockRows.class, "classic"),
                Row.of("classic.ours", "classic text", OwnRows.class, "classic").against("classic.stock"),
                Row.of("openmetrics.stock", "OpenMetrics, OpenTelemetry's exporter", StockRows.class, "openMetrics"),
                Row.of("openmetrics.ours", "OpenMetrics", OwnRows.class, "openMetrics")
                        .against("openmetrics.stock"),
                Row.of("protobuf.stock", "protobuf, OpenTelemetry's exporter", StockRows.class, "protobuf"),
                Row.of("protobuf.ours", "protobuf", OwnRows.class, "protobuf").against("protobuf.stock"));
        return new Plan(
                List.of(group),
                List.of(
                        Claim.ratio("classic.ours", "classic.stock", 0.6),
                        new Claim(
                                "classic.ours/classic.stock.bytes",
                                0.3,
                                Set.of("classic.ours", "classic.stock"),
                                round -> round.bytes("classic.ours") / round.bytes("classic.stock"))));
    }

    private static void heap(Report report, int scrapes) throws IOException, InterruptedException {
        HeapReading stock = HeapReading.of("stock", 1);
        HeapReading ours = HeapReading.of("ours", scrapes);
        Table table = Table.of("live heap, MB", ">most", ">after", ">samples", "");
        table.add(HEAP + ".stock", decimals(stock.peak()), decimals(stock.kept()), "" + stock.samples(), "");
        table.add(
                HEAP + ".ours",
                decimals(ours.peak()),
                decimals(ours.kept()),
                "" + ours.samples(),
                "above what was alive before, at full collections that were forced all through " + scrapes
                        + " scrapes");
        report.add(table);
        report.add(new Bar(HEAP + ".most", ours.peak(), 8));
        report.add(new Bar(HEAP + ".after", ours.kept(), 0.1));
    }

    private static void recording(Report report, int pairs, long milliseconds)
            throws IOException, InterruptedException {
        RecordingBesideScrapes measured = RecordingBesideScrapes.measure(pairs, milliseconds);
        Table table = Table.of("one recording, ns", ">p99.9", "");
        table.add(RECORDING + ".quiet", decimals(measured.quiet()), "seconds without a scrape");
        table.add(
                RECORDING + ".scraped", decimals(measured.scraped()), "seconds with one, taking turns with the others");
        report.add(table);
        report.add(new Bar(RECORDING + ".p999", measured.ratio(), 1.05));
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
