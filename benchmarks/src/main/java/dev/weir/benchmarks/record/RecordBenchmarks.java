package dev.weir.benchmarks.record;

import dev.weir.benchmarks.rounds.Measurement;
import dev.weir.benchmarks.rounds.Settings;
import java.io.IOException;
import org.openjdk.jmh.runner.RunnerException;

/** Measures what recording costs. Run it with {@code make bench-record}; {@code --quick} only tries all rows. */
public final class RecordBenchmarks {
    private RecordBenchmarks() {}

    public static void main(String... words) throws RunnerException, IOException {
        Measurement.run("record", RecordPlan.all(), new Settings(5, 2, 3, 400), "", words);
    }
}
