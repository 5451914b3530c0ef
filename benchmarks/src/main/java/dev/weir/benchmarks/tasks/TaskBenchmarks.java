package dev.weir.benchmarks.tasks;

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

/** Measures what monitored tasks cost. Run it with {@code make bench-tasks}; {@code --quick} only tries all rows. */
public final class TaskBenchmarks {
    private static final Path RESULTS = Path.of("benchmarks", "results", "tasks.txt");
    private static final Settings FULL = new Settings(5, 2, 3, 400);

    private TaskBenchmarks() {}

    public static void main(String... words) throws RunnerException, IOException {
        Arguments arguments = Arguments.of(words);
        Plan plan = TaskPlan.all().narrowedTo(arguments);
        Settings settings = arguments.quick() ? Settings.QUICK : FULL;
        Report report = Report.of(Surroundings.now("make bench-tasks"));
        report.add(settings + ".\nTimes are medians of rounds, ± is half the width of their middle half;"
                + " a ratio is the median of the rounds' own ratios.\nExecutors run a task on the thread that hands it"
                + " over, so that all it costs is measured.");
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
