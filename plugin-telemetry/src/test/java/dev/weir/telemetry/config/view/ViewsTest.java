package dev.weir.telemetry.config.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.TelemetryFiles;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private static Views views(String list) {
        return TelemetryFiles.metrics("common:\n  views:\n" + list.indent(4))
                .shared()
                .views();
    }

    @Test
    void of_findsTheExactName_beforeAnyPattern() {
        Views views = views("""
                - {name: "http.*", description: first pattern}
                - {name: http.requests, description: exact}
                - {name: "http.request?", description: second pattern}
                """);

        assertThat(views.of("HTTP.requests").map(ViewConfig::description)).contains("exact");
        assertThat(views.of("http.requestz").map(ViewConfig::description)).contains("second pattern");
        assertThat(views.of("http.other").map(ViewConfig::description)).contains("first pattern");
        assertThat(views.of("grpc.other")).isEmpty();
    }

    @Test
    void namesMayBeSwapped() {
        Views views = views("""
                - {name: a, rename: b}
                - {name: b, rename: a}
                """);

        assertThat(views.of("a").map(ViewConfig::rename)).contains("b");
    }

    @Test
    void nameOfADroppedMetric_isFree() {
        Views views = views("""
                - {name: old.size, aggregation: drop}
                - {name: new.size, rename: old.size}
                """);

        assertThat(views.of("new.size").map(ViewConfig::rename)).contains("old.size");
    }

    @Test
    void ourOwnAggregations_areRead() {
        Views views = views("""
                - {name: a, aggregation: default, cardinality_limit: 5}
                - {name: b, aggregation: exponential_histogram}
                - {name: c, aggregation: {exponential_histogram: {max_size: 20}}}
                """);

        assertThat(views.all().get(0).cardinalityLimit()).isEqualTo(5);
        assertThat(views.all())
                .extracting(ViewConfig::aggregation)
                .containsExactly(
                        new Aggregation.Natural(),
                        new Aggregation.ExponentialHistogram(160, 20),
                        new Aggregation.ExponentialHistogram(20, 20));
    }
}
