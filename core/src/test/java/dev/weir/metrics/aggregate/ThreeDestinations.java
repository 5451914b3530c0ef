package dev.weir.metrics.aggregate;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.metrics.misuse.Misuse;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An aggregate provider whose destinations can be read, each behind a filter. */
public final class ThreeDestinations {
    public final List<Misuse> misuses = new CopyOnWriteArrayList<>();
    public final AggregateMeterProvider provider = AggregateMeterProvider.create(misuses::add);
    private final Map<Destination, InMemoryMetricReader> readers = new EnumMap<>(Destination.class);

    /** All three take everything. */
    public static ThreeDestinations unfiltered() {
        ThreeDestinations three = new ThreeDestinations();
        for (Destination destination : Destination.values()) {
            three.renew(destination, MeterFilter.acceptEverything());
        }
        return three;
    }

    /** Each takes what its default filter says. */
    public static ThreeDestinations filtered() {
        ThreeDestinations three = new ThreeDestinations();
        for (Destination destination : Destination.values()) {
            three.renew(destination, destination.defaultFilter());
        }
        return three;
    }

    /** Puts a new SDK provider in place; answers the reader of the one before. */
    public InMemoryMetricReader renew(Destination destination, MeterFilter filter) {
        InMemoryMetricReader reader = InMemoryMetricReader.create();
        provider.replace(destination, FilteredMeterProvider.of(sdk(reader), filter));
        InMemoryMetricReader previous = readers.put(destination, reader);
        return previous == null ? reader : previous;
    }

    public static SdkMeterProvider sdk(InMemoryMetricReader reader) {
        return SdkMeterProvider.builder().registerMetricReader(reader).build();
    }

    public Collection<MetricData> at(Destination destination) {
        return requireNonNull(readers.get(destination)).collectAllMetrics();
    }

    /** Exactly one metric of this name is there. */
    public MetricData metric(Destination destination, String name) {
        return metric(at(destination), name);
    }

    public static MetricData metric(Collection<MetricData> metrics, String name) {
        List<MetricData> found =
                metrics.stream().filter(metric -> metric.getName().equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one metric " + name + " but found " + found + " in " + metrics);
        }
        return found.get(0);
    }

    /** The sum of all points of a counter of whole numbers; 0 if it is absent. */
    public static long total(Collection<MetricData> metrics, String name) {
        return metrics.stream()
                .filter(metric -> metric.getName().equals(name))
                .flatMap(metric -> metric.getLongSumData().getPoints().stream())
                .mapToLong(LongPointData::getValue)
                .sum();
    }

    public long total(Destination destination, String name) {
        return total(at(destination), name);
    }
}
