package dev.weir.benchmarks.instruments;

import dev.weir.benchmarks.report.Arguments;
import dev.weir.benchmarks.report.Report;
import dev.weir.benchmarks.report.Surroundings;
import dev.weir.benchmarks.rounds.Plan;
import dev.weir.benchmarks.rounds.Round;
import dev.weir.benchmarks.rounds.Rounds;
import dev.weir.benchmarks.rounds.Rows;
import dev.weir.benchmarks.rounds.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Measures what instruments cost. Run it with {@code make bench-instruments}; {@code --quick} only tries all rows. */
public final class InstrumentBenchmarks {
    private static final Path RESULTS = Path.of("benchmarks", "results", "instruments.txt");
    private static final Settings FULL = new Settings(5, 6, 3, 500);

    private InstrumentBenchmarks() {}

    public static void main(String... words) throws RunnerException, IOException {
        Arguments arguments = Arguments.of(words);
        Plan plan = InstrumentPlan.all().narrowedTo(arguments);
        Settings settings = arguments.quick() ? Settings.QUICK : FULL;
        Report report = Report.of(Surroundings.now("make bench-instruments"));
        report.add(settings + ".\nTimes are medians of rounds, ± is half the width of their middle half;"
                + " a ratio is the median of the rounds' own ratios.\nAll rows record to two cumulative readers.");
        List<Round> rounds = Rounds.of(settings, System.out).measure(plan);
        plan.groups().forEach(group -> report.add(Rows.table(group, rounds)));
        plan.claims().forEach(claim -> report.add(claim.measuredIn(rounds)));
        System.out.print(report);
        if (arguments.isFull()) {
            report.write(RESULTS);
            System.out.println("written to " + RESULTS);
        }
    }
}
