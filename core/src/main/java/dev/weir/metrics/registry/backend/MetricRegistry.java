package dev.weir.metrics.registry.backend;

import dev.weir.metrics.registry.declaration.Series;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

/**
 * Where the values of declared metrics go. What it gives out is used by any thread, gets only values that the kind
 * allows, and lasts as long as the registry; asked twice for one series it gives the same one, so that both add up.
 *
 * <p>Names, units, labels and clashes are checked before a registry is asked. One that can't take a series throws, which
 * is reported, and the series records nothing. {@code dev.weir.testing.registry.MetricRegistryContract} tests all this.
 */
public interface MetricRegistry {
    /** A counter: takes what to add, zero or more. */
    LongConsumer counter(Series series);

    /** A gauge: takes finite values. */
    GaugeValue gauge(Series series);

    /** A histogram of the definition's buckets: takes finite values, zero or more. */
    DoubleConsumer histogram(Series series);

    /**
     * Whether the values reach the process's destinations by themselves, and with them its scrape endpoint. The text of
     * a registry whose values don't is to be added there.
     */
    default boolean reachesDestinations() {
        return false;
    }

    /**
     * All values that it holds, in Prometheus' text format 0.0.4. It may take locks and callbacks' time, so it is not
     * for a request thread.
     */
    String prometheusText();
}
