package dev.weir.benchmarks.record;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.filter.FilterRule;
import dev.weir.metrics.filter.MeterFilter;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Three live destinations, whose filters refuse everything. */
@State(Scope.Benchmark)
public class NoDestination {
    private List<Backend> backends = List.of();

    @Setup
    public void replaceDestinations() {
        MeterFilter nothing = MeterFilter.acceptEverything().denying(FilterRule.instrument("*"));
        backends = Arrays.stream(Destination.values())
                .map(destination -> Backend.at(destination, nothing))
                .toList();
    }

    @TearDown
    public void expectNoMeasurements() {
        backends.forEach(backend -> backend.expectMeasurements(false));
    }
}
