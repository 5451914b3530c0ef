package dev.weir.telemetry.instruments.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.instruments.AttributeConfig;
import dev.weir.telemetry.instruments.InstrumentConfig;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardInstrumentsTest {

    @Test
    void standardInstruments_areOn_whereTheyAreNotMentioned() {
        InstrumentsConfig config = InstrumentFiles.read("subgraph: {http.client.request.duration: false}");

        assertThat(names(config.router()))
                .containsExactly(
                        "http.server.request.duration",
                        "http.server.request.body.size",
                        "http.server.response.body.size",
                        "http.server.active_requests",
                        "apollo.router.overhead");
        assertThat(names(config.subgraph()))
                .containsExactly("http.client.request.body.size", "http.client.response.body.size");
        assertThat(names(config.connector())).hasSize(3);
        assertThat(config.supergraph()).isEmpty();
        assertThat(config.graphql()).isEmpty();
        assertThat(config.cache()).isEmpty();
        assertThat(config.terminations()).isNotNull();
    }

    @Test
    void standardInstruments_areOff_atLevelNone() {
        InstrumentsConfig config = InstrumentFiles.read("default_requirement_level: none");

        assertThat(config.router()).isEmpty();
        assertThat(config.subgraph()).isEmpty();
        assertThat(config.connector()).isEmpty();
        assertThat(config.terminations()).isNull();
    }

    @Test
    void theLevel_addsAttributesThatAreNotMentioned() {
        String duration = """
                router:
                  http.server.request.duration:
                    attributes: {http.request.method: false, server.port: {alias: port}, http.route: true}
                """;

        assertThat(attributes(InstrumentFiles.read(duration)))
                .containsExactly(
                        "http.response.status_code",
                        "error.type",
                        "server.address",
                        "port",
                        "client.name",
                        "client.version",
                        "http.route");
        assertThat(attributes(InstrumentFiles.read("default_requirement_level: none\n" + duration)))
                .containsExactly("port", "http.route");
        assertThat(attributes(InstrumentFiles.read("default_requirement_level: recommended\n" + duration)))
                .contains("network.protocol.version");
    }

    @Test
    void anExplicitFalse_holdsForActiveRequestsToo() {
        InstrumentsConfig config = InstrumentFiles.read("""
                router:
                  http.server.active_requests: {attributes: {http.request.method: false, server.port: true}}
                """);

        assertThat(config.router().get(3).attributes().attributes())
                .extracting(AttributeConfig::name)
                .containsExactly("url.scheme", "server.port");
    }

    @Test
    void ownInstruments_haveTheirOwnAttributesOnly() {
        InstrumentsConfig config = InstrumentFiles.read("""
                default_requirement_level: recommended
                supergraph:
                  orders: {type: counter, value: unit, unit: "1", description: d, attributes: {a: {static: 1}}}
                """);

        assertThat(config.supergraph().get(0).attributes().attributes())
                .extracting(AttributeConfig::name)
                .containsExactly("a");
    }

    private static List<String> names(List<? extends InstrumentConfig<?>> instruments) {
        return instruments.stream().<String>map(InstrumentConfig::name).toList();
    }

    private static List<String> attributes(InstrumentsConfig config) {
        return config.router().get(0).attributes().attributes().stream()
                .map(AttributeConfig::name)
                .toList();
    }
}
