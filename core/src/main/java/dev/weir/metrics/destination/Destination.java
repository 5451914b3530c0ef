package dev.weir.metrics.destination;

import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.metrics.filter.MeterFilter;

/** One of the three places where measurements go. Each has its own provider, filter, resource and exporter. */
public enum Destination {
    /** What the operator's collector receives. */
    PUBLIC,
    /** What the operator's Prometheus scrapes. */
    PUBLIC_PROMETHEUS,
    /** What the vendor receives. */
    PRIVATE;

    /** The rules that hold for this destination unless others are given. */
    public MeterFilter defaultFilter() {
        return this == PRIVATE ? DefaultFilters.forVendor() : DefaultFilters.forOperator();
    }
}
