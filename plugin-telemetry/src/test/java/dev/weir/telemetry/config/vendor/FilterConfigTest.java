package dev.weir.telemetry.config.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.telemetry.config.TelemetryFiles;
import org.junit.jupiter.api.Test;

class FilterConfigTest {
    private static final String METER = "shop";

    private static MeterFilter filter(String rules) {
        return TelemetryFiles.metrics("private: {enabled: false, filter: " + rules + "}")
                .vendor()
                .filter()
                .filter();
    }

    @Test
    void rules_areAddedToTheDefaults() {
        MeterFilter filter = filter("{deny: [weir.operations.fetch.**], allow: [shop.orders]}");

        assertThat(filter.accepts(METER, "weir.operations.batching")).isTrue();
        assertThat(filter.accepts(METER, "weir.operations.fetch")).isFalse();
        assertThat(filter.accepts(METER, "shop.orders")).isTrue();
        assertThat(filter.accepts(METER, "shop.customers")).isFalse();
    }

    @Test
    void rules_cannotAllowWhatOperatorsDefine() {
        assertThat(filter("{allow: [\"*\"]}").accepts(DefaultFilters.DYNAMIC_METER, "shop.orders"))
                .isFalse();
    }

    @Test
    void noRules_areTheDefaults() {
        assertThat(filter("{}")).hasToString(DefaultFilters.forVendor().toString());
    }
}
