package dev.weir.telemetry.instruments.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may have one name; what may not is among the broken files. */
class SharedNamesTest {
    private static final String ORDERS = "{type: counter, value: unit, unit: order, description: Orders}";
    private static final String SALES = "{type: histogram, value: unit, unit: order, description: Sales}";

    @Test
    void aNameIsShared_whereAllStagesSayTheSame() {
        assertThat(warnings("", "router: {orders: " + ORDERS + "}", "subgraph: {Orders: " + ORDERS + "}"))
                .isEmpty();
        assertThat(warnings("", "connector: {http.client.request.duration: true}"))
                .isEmpty();
    }

    @Test
    void aNameIsFree_whereAStandardInstrumentIsOff() {
        String own = "supergraph: {http.server.request.duration: " + SALES + "}";

        assertThat(warnings("", "router: {http.server.request.duration: false}", own))
                .isEmpty();
    }

    @Test
    void aNameIsFree_whereAViewDropsOrRenamesItsMetric() {
        String file = "router: {orders: " + ORDERS + ", sales: " + SALES + "}";

        assertThat(warnings("common: {views: [{name: orders, rename: sales}, {name: sales, aggregation: drop}]}", file))
                .isEmpty();
        assertThat(warnings("common: {views: [{name: orders, rename: sales}, {name: sales, rename: sold}]}", file))
                .isEmpty();
    }

    @Test
    void namesThatOnlyPrometheusMixesUp_areWarnedOf_whereItScrapes() {
        String file = "router: {a.b: " + ORDERS + ", a_b: " + ORDERS + "}";

        assertThat(warnings("", file)).isEmpty();
        assertThat(warnings("prometheus: {enabled: true}", file))
                .extracting(Problem::found)
                .containsExactly("Prometheus can't tell \"a_b\" from \"a.b\" (the one at telemetry.yaml:7:16):"
                        + " both have the name \"a_b_order\"");
    }

    private static List<Problem> warnings(String metrics, String... stages) {
        String file = "telemetry:\n  exporters:\n    metrics:\n      {" + metrics
                + "}\n  instrumentation:\n    instruments:\n      " + String.join("\n      ", stages) + "\n";
        return ConfigDocument.load(YamlSource.of("telemetry.yaml", file), Expansion.none(), Host.any())
                .warnings();
    }
}
