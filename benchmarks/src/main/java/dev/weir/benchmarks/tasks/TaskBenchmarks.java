package dev.weir.benchmarks.tasks;

import dev.weir.benchmarks.rounds.Measurement;
import dev.weir.benchmarks.rounds.Settings;
import java.io.IOException;
import org.openjdk.jmh.runner.RunnerException;

/** Measures what monitored tasks cost. Run it with {@code make bench-tasks}; {@code --quick} only tries all rows. */
public final class TaskBenchmarks {
    private TaskBenchmarks() {}

    public static void main(String... words) throws RunnerException, IOException {
        Measurement.run(
                "tasks",
                TaskPlan.all(),
                new Settings(5, 2, 3, 400),
                "Executors run a task on the thread that hands it over, so that all it costs is measured.",
                words);
    }
}
