package dev.weir.telemetry.yaml.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {
    private static final List<String> NAMES =
            List.of("enabled", "endpoint", "protocol", "temporality", "service_name", "views", "tls", "on");

    @ParameterizedTest
    @CsvSource({
        "protocl, protocol",
        "portocol, protocol",
        "protocoll, protocol",
        "prodocol, protocol",
        "Protocol, protocol",
        "PROTOCOL, protocol",
        "proto, protocol",
        "endpoint_url, endpoint",
        "end-point, endpoint",
        "serviceName, service_name",
        "service.name, service_name",
        "service-nmae, service_name",
        "enable, enabled",
        "view, views",
        "veiws, views",
        "tsl, tls",
        "TLS, tls",
        "ON, on",
        "temporalty, temporality",
    })
    void of_findsWhatWasMeant(String typed, String meant) {
        assertThat(NearestName.of(typed, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "x", "no", "batch", "se", "___", "p", ""})
    void of_findsNothing_whenNoNameIsNear(String typed) {
        assertThat(NearestName.of(typed, NAMES)).isEmpty();
    }

    @Test
    void of_prefersFewerSlips() {
        assertThat(NearestName.of("bucket", List.of("brackets", "buckets", "bracket")))
                .contains("buckets");
    }

    @Test
    void of_prefersTheRightCase_amongEqualSlips() {
        assertThat(NearestName.of("grpc", List.of("GRPB", "grpb"))).contains("grpb");
    }

    @Test
    void of_prefersASlip_toANameThatWasCutShort() {
        assertThat(NearestName.of("port", List.of("port_range", "sport"))).contains("sport");
    }

    @Test
    void of_findsNothing_forTextOfAnyLength() {
        assertThat(NearestName.of("x".repeat(1_000_000), NAMES)).isEmpty();
    }

    @Test
    void question_asksForTheNearestName() {
        assertThat(NearestName.question("protocl", NAMES)).contains("did you mean \"protocol\"?");
    }
}
