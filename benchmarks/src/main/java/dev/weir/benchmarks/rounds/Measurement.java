package dev.weir.benchmarks.rounds;

import dev.weir.benchmarks.report.Arguments;
import dev.weir.benchmarks.report.Report;
import dev.weir.benchmarks.report.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** A plan that is measured, printed and, if all of it was measured at length, kept below {@code benchmarks/results}. */
public final class Measurement {
    private static final Path RESULTS = Path.of("benchmarks", "results");

    private Measurement() {}

    /**
     * Measures.
     *
     * @param name what follows {@code bench-} in the target's name
     * @param note what else a reader has to know, or nothing
     * @param words the program's arguments
     */
    public static void run(String name, Plan all, Settings full, String note, String... words)
            throws RunnerException, IOException {
        Arguments arguments = Arguments.of(words);
        Plan plan = all.narrowedTo(arguments);
        Settings settings = arguments.quick() ? Settings.QUICK : full;
        Report report = Report.of(Surroundings.now("make bench-" + name));
        report.add(settings + ".\nTimes are medians of rounds, ± is half the width of their middle half;"
                + " a ratio is the median of the rounds' own ratios." + (note.isEmpty() ? "" : "\n" + note));
        List<Round> rounds = Rounds.of(settings, System.out).measure(plan);
        plan.groups().forEach(group -> report.add(Rows.table(group, rounds)));
        plan.claims().forEach(claim -> report.add(claim.measuredIn(rounds)));
        System.out.print(report);
        if (arguments.isFull()) {
            Path file = RESULTS.resolve(name + ".txt");
            report.write(file);
            System.out.println("written to " + file);
        }
    }
}
