package dev.weir.testing.registry;

import dev.weir.metrics.registry.backend.GaugeValue;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.backend.RegistryProvider;
import dev.weir.metrics.registry.declaration.Series;
import dev.weir.metrics.registry.memory.MemoryRegistry;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

/** A registry that somebody brings: found by the service loader, and as slow as it likes to be. */
public final class BroughtRegistry implements MetricRegistry, RegistryProvider {
    private final MemoryRegistry values = new MemoryRegistry();

    @Override
    public String name() {
        return "brought";
    }

    @Override
    public MetricRegistry create() {
        return new BroughtRegistry();
    }

    @Override
    public synchronized LongConsumer counter(Series series) {
        return values.counter(series);
    }

    @Override
    public synchronized GaugeValue gauge(Series series) {
        return values.gauge(series);
    }

    @Override
    public synchronized DoubleConsumer histogram(Series series) {
        return values.histogram(series);
    }

    @Override
    public synchronized String prometheusText() {
        return values.prometheusText();
    }
}
