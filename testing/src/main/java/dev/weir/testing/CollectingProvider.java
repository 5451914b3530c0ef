package dev.weir.testing;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.metrics.misuse.MisuseListener;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** An aggregate provider whose destinations can be read in memory. It has no threads and nothing to close. */
final class CollectingProvider {
    private final AggregateMeterProvider aggregate;
    private final Map<Destination, InMemoryMetricReader> readers = new EnumMap<>(Destination.class);

    CollectingProvider(
            Map<Destination, MeterFilter> filters, Consumer<SdkMeterProviderBuilder> sdk, MisuseListener listener) {
        this.aggregate = AggregateMeterProvider.create(listener);
        filters.forEach((destination, filter) -> {
            InMemoryMetricReader reader = InMemoryMetricReader.create();
            SdkMeterProviderBuilder builder = SdkMeterProvider.builder().registerMetricReader(reader);
            sdk.accept(builder);
            aggregate.replace(destination, FilteredMeterProvider.of(builder.build(), filter));
            readers.put(destination, reader);
        });
    }

    AggregateMeterProvider aggregate() {
        return aggregate;
    }

    Collection<MetricData> collect(Destination destination) {
        InMemoryMetricReader reader = readers.get(destination);
        if (reader == null) {
            throw new IllegalStateException("this test does not collect at " + destination + ", only at "
                    + readers.keySet() + "; for all of them write TestMetrics.withDefaultFilters()"
                    + " or @WithMetrics(filters = TestFilters.DEFAULT)");
        }
        return reader.collectAllMetrics();
    }
}
