package dev.weir.benchmarks.record;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.filter.FilterRule;
import dev.weir.metrics.filter.MeterFilter;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One destination takes everything, one has a filter that refuses everything, and the third is the no-op it starts as. */
@State(Scope.Benchmark)
public class OneDestination {
    private final List<Backend> open = new ArrayList<>();
    private final List<Backend> filtered = new ArrayList<>();

    @Setup
    public void replaceDestinations() {
        open.add(Backend.at(Destination.PUBLIC, MeterFilter.acceptEverything()));
        filtered.add(
                Backend.at(Destination.PRIVATE, MeterFilter.acceptEverything().denying(FilterRule.instrument("*"))));
    }

    @TearDown
    public void expectMeasurements() {
        open.forEach(backend -> backend.expectMeasurements(true));
        filtered.forEach(backend -> backend.expectMeasurements(false));
    }
}
