package dev.weir.benchmarks.instruments;

import dev.weir.benchmarks.rounds.Measurement;
import dev.weir.benchmarks.rounds.Settings;
import java.io.IOException;
import org.openjdk.jmh.runner.RunnerException;

/** Measures what instruments cost. Run it with {@code make bench-instruments}; {@code --quick} only tries all rows. */
public final class InstrumentBenchmarks {
    private InstrumentBenchmarks() {}

    public static void main(String... words) throws RunnerException, IOException {
        Measurement.run(
                "instruments",
                InstrumentPlan.all(),
                new Settings(5, 6, 3, 500),
                "All rows record to two cumulative readers.",
                words);
    }
}
