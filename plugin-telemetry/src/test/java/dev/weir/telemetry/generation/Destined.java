package dev.weir.telemetry.generation;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.aggregate.Replacement;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.telemetry.generation.shape.GenerationShape;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An aggregate with one destination whose state is a chain, as a process has it. */
final class Destined {
    final HandClock clock = new HandClock();
    final GenerationChain chain = new GenerationChain(clock);
    final AggregateMeterProvider aggregate = AggregateMeterProvider.create();
    final Meter meter = aggregate.get("test");

    static Destined shaped(GenerationShape shape) {
        Destined destined = new Destined();
        destined.reload(shape);
        return destined;
    }

    void reload(GenerationShape shape) {
        reload(shape, MeterFilter.acceptEverything());
    }

    void reload(GenerationShape shape, MeterFilter filter) {
        PreparedGeneration next = chain.prepare(shape);
        Replacement replacement =
                aggregate.prepare(Destination.PUBLIC, FilteredMeterProvider.of(next.meterProvider(), filter));
        next.activate(replacement::activate);
    }

    Collection<MetricData> collect() {
        return chain.collect();
    }

    Optional<MetricData> metric(String name) {
        List<MetricData> found = collect().stream()
                .filter(metric -> metric.getName().equals(name))
                .toList();
        if (found.size() > 1) {
            throw new AssertionError("more than one metric of name " + name + ": " + found);
        }
        return found.stream().findFirst();
    }

    /** The value of a sum's only series. */
    long sum(String name) {
        return metric(name)
                .orElseThrow()
                .getLongSumData()
                .getPoints()
                .iterator()
                .next()
                .getValue();
    }

    List<PointData> points(String name) {
        return List.copyOf(metric(name).orElseThrow().getData().getPoints());
    }
}
