package dev.weir.benchmarks.registry;

import dev.weir.benchmarks.rounds.Measurement;
import dev.weir.benchmarks.rounds.Settings;
import java.io.IOException;
import org.openjdk.jmh.runner.RunnerException;

/** Measures what recording to declared metrics costs. Run it with {@code make bench-registry}; {@code --quick} only tries all rows. */
public final class RegistryBenchmarks {
    private RegistryBenchmarks() {}

    public static void main(String... words) throws RunnerException, IOException {
        Measurement.run("registry", RegistryPlan.all(), new Settings(5, 2, 3, 300), "", words);
    }
}
