package dev.weir.benchmarks.record;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.filter.MeterFilter;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** All three destinations take everything. */
@State(Scope.Benchmark)
public class ThreeDestinations {
    private List<Backend> backends = List.of();

    @Setup
    public void replaceDestinations() {
        backends = Arrays.stream(Destination.values())
                .map(destination -> Backend.at(destination, MeterFilter.acceptEverything()))
                .toList();
    }

    @TearDown
    public void expectMeasurements() {
        backends.forEach(backend -> backend.expectMeasurements(true));
    }
}
