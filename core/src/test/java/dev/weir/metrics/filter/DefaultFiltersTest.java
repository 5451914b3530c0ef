package dev.weir.metrics.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The edges of the default rules. The reference sends the vendor two streams, of which one is only a faster copy for
 * a few metrics; here both are PRIVATE, so a name goes there if either of the reference's streams is meant to have it.
 */
class DefaultFiltersTest {

    @ParameterizedTest(name = "{0}: operator {1}, vendor {2}")
    @CsvSource({
        // as in the reference
        "operations, true, true",
        "operations.fetching, true, true",
        "operations.fetch, false, true",
        "query_planner.memory, true, false",
        "query_planning.plan.duration, true, true",
        "telemetry.studio.reports, true, true",
        "lifecycle.license, true, true",
        "graphql_error, true, true",
        "schema.load.duration, true, true",
        "config, false, true",
        "config.apq, false, true",
        "instance, false, true",
        "instance.cpu_count, false, true",
        "schema.connectors, false, true",
        "operations.connectors, false, true",
        "operations.request_size, false, true",
        "operations.response_size, false, true",
        "entities, false, false",
        "entities.count, false, false",
        // of the vendor's faster stream
        "operations.error, false, true",
        "operations.fetch.duration, false, true",
        // mended: the reference's faster stream took this name too, for want of a boundary
        "operations.errors, true, true",
        // mended: the reference still lists these by names that they no longer have
        "uplink.fetch.count.total, true, true",
        "uplink.fetch.duration.seconds, true, true",
        // a rule of its own instead of a view that drops it
        "operations.entity.cache, true, false",
        "operations.entity.cache_hit, true, true",
        // boundaries
        "configuration, true, false",
        "instances, true, false",
    })
    void name_goesWhereTheRulesSay_belowEitherRoot(String name, boolean operator, boolean vendor) {
        for (String root : new String[] {"apollo.router.", "weir."}) {
            assertThat(DefaultFilters.forOperator().accepts("weir", root + name))
                    .isEqualTo(operator);
            assertThat(DefaultFilters.forVendor().accepts("weir", root + name)).isEqualTo(vendor);
        }
    }

    @ParameterizedTest(name = "{0}: operator {1}, vendor {2}")
    @CsvSource({
        "http.server.request.duration, true, false",
        "acme.orders, true, false",
        // mended: the reference searches for its patterns anywhere in a name
        "my.apollo.router.config.x, true, false",
        "apollo.graphos.cloud.usage, true, true",
        "apollo_router_uplink_fetch_count_total, true, false",
    })
    void nameBelowNoRoot_goesWhereTheRulesSay(String name, boolean operator, boolean vendor) {
        assertThat(DefaultFilters.forOperator().accepts("weir", name)).isEqualTo(operator);
        assertThat(DefaultFilters.forVendor().accepts("weir", name)).isEqualTo(vendor);
    }

    @Test
    void operatorsOwnInstruments_neverReachTheVendor_whateverTheirNames() {
        assertThat(DefaultFilters.forVendor().decide(DefaultFilters.DYNAMIC_METER, "apollo.router.operations"))
                .isEqualTo(new FilterDecision(false, "denied by meter weir.dynamic"));
        assertThat(DefaultFilters.forOperator().accepts(DefaultFilters.DYNAMIC_METER, "apollo.router.operations"))
                .isTrue();
    }

    @Test
    void otherCase_isNoWayAroundADenyRule() {
        assertThat(DefaultFilters.forOperator().accepts("weir", "Weir.Config.Tls"))
                .isFalse();
    }
}
