package dev.weir.metrics.filter;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rule sets that hold unless an operator writes others: what a gateway tells its operator, and what it tells its
 * vendor. The rules hold alike below each root name, so that metrics named after the reference router keep their place.
 */
public final class DefaultFilters {
    /** The meter name of instruments that operators define; the vendor never receives them, whatever their names. */
    public static final String DYNAMIC_METER = "weir.dynamic";

    private static final List<String> ROOTS = List.of("weir", "apollo.router");

    /** Usage facts for the vendor alone: how the gateway is configured, where it runs, and sizes that it is billed by. */
    private static final List<String> VENDOR_ONLY = List.of(
            "config.**",
            "entities.**",
            "instance.**",
            "operations.connectors.**",
            "operations.fetch.**",
            "operations.request_size.**",
            "operations.response_size.**",
            "operations.error.**",
            "schema.connectors.**");

    private static final List<String> VENDOR = List.of(
            "operation.**",
            "operations.**",
            "lifecycle.**",
            "config.**",
            "schema.**",
            "query.**",
            "query_planning.**",
            "telemetry.**",
            "instance.**",
            "graphql_error.**",
            "uplink.fetch.**");

    /** Too many series to send, and the vendor's side has no use for it. */
    private static final List<String> NOBODY_READS = List.of("operations.entity.cache");

    private static final MeterFilter PUBLIC = MeterFilter.of(below(VENDOR_ONLY).toList(), List.of());

    private static final MeterFilter PRIVATE = MeterFilter.of(
            Stream.concat(Stream.of(FilterRule.meter(DYNAMIC_METER)), below(NOBODY_READS))
                    .toList(),
            Stream.concat(below(VENDOR), Stream.of(FilterRule.instrument("apollo.graphos.cloud.**")))
                    .toList());

    private DefaultFilters() {}

    /** For the operator's own destinations: everything but the vendor's usage facts. */
    public static MeterFilter forOperator() {
        return PUBLIC;
    }

    /** For the vendor's destination: named usage metrics alone, and nothing that an operator defined. */
    public static MeterFilter forVendor() {
        return PRIVATE;
    }

    private static Stream<FilterRule> below(List<String> names) {
        return ROOTS.stream().flatMap(root -> names.stream().map(name -> FilterRule.instrument(root + "." + name)));
    }
}
