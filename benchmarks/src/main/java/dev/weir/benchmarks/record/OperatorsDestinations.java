package dev.weir.benchmarks.record;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.filter.DefaultFilters;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The two destinations that dynamic instruments reach, behind the plugin's default filters. */
@State(Scope.Benchmark)
public class OperatorsDestinations {
    private List<Backend> backends = List.of();

    @Setup
    public void replaceDestinations() {
        backends = List.of(
                Backend.at(Destination.PUBLIC, DefaultFilters.forOperator()),
                Backend.at(Destination.PUBLIC_PROMETHEUS, DefaultFilters.forOperator()));
    }

    @TearDown
    public void expectMeasurements() {
        backends.forEach(backend -> backend.expectMeasurements(true));
    }
}
