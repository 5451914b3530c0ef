package dev.weir.metrics.registry.backend;

import dev.weir.metrics.registry.declaration.Series;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

/** The registry of a process that wants no metrics: it keeps nothing. */
public final class NoRegistry implements MetricRegistry, RegistryProvider {
    private static final GaugeValue NO_GAUGE = new GaugeValue() {
        @Override
        public void set(double value) {}

        @Override
        public void add(double change) {}
    };

    @Override
    public String name() {
        return "none";
    }

    @Override
    public MetricRegistry create() {
        return this;
    }

    @Override
    public LongConsumer counter(Series series) {
        return added -> {};
    }

    @Override
    public GaugeValue gauge(Series series) {
        return NO_GAUGE;
    }

    @Override
    public DoubleConsumer histogram(Series series) {
        return recorded -> {};
    }

    @Override
    public String prometheusText() {
        return "";
    }
}
