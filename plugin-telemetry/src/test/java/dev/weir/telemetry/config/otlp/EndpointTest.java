package dev.weir.telemetry.config.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @ParameterizedTest
    @CsvSource({
        "default, GRPC, http://localhost:4317/",
        "default, HTTP, http://localhost:4318/v1/metrics",
        "collector:4317, GRPC, http://collector:4317/",
        "collector:4318, HTTP, http://collector:4318/v1/metrics",
        "httpbin:4317, GRPC, http://httpbin:4317/",
        "http://collector:4317, GRPC, http://collector:4317/",
        "http://collector:4317/, GRPC, http://collector:4317/",
        "http://collector:4318/, HTTP, http://collector:4318/v1/metrics",
        "http://collector:4318/v1/metrics, HTTP, http://collector:4318/v1/metrics",
        "https://vendor.example.com/ingest, HTTP, https://vendor.example.com/ingest",
        "https://vendor.example.com?key=1, HTTP, https://vendor.example.com/v1/metrics?key=1",
        "HTTPS://vendor.example.com, GRPC, HTTPS://vendor.example.com/",
        "http://otel_collector:4317, GRPC, http://otel_collector:4317/",
        "http://[::1]:4317, GRPC, http://[::1]:4317/",
        "10.0.0.1:4317, GRPC, http://10.0.0.1:4317/",
        "collector.example.com.:4317, GRPC, http://collector.example.com.:4317/",
    })
    void of_completesTheAddress(String text, OtlpProtocol protocol, String whole) {
        assertThat(Endpoint.of(text, protocol).uri()).hasToString(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "http://collector, collector, 80",
        "https://collector, collector, 443",
        "http://[::1]:4317, [::1], 4317",
        "http://[::1], [::1], 80",
        "http://otel_collector:4317, otel_collector, 4317",
    })
    void hostAndPort_areKnown(String text, String host, int port) {
        Endpoint endpoint = Endpoint.of(text, OtlpProtocol.GRPC);

        assertThat(endpoint.host()).isEqualTo(host);
        assertThat(endpoint.port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "http://",
                "http:///path",
                "http://:4317",
                "ftp://collector",
                "unix:///socket",
                "collector:0",
                "collector:65536",
                "collector:",
                "collector:port",
                "collector:123456789012",
                "http://a b",
                "http://user@collector",
                "http://collector#a",
                "http://[::1",
                "://collector",
                "http://a..b",
                "http://.a",
                "http://..",
                "http://.",
                "http://a%20b"
            })
    void of_refusesOtherText_andSaysWhatToWrite(String text) {
        assertThatThrownBy(() -> Endpoint.of(text, OtlpProtocol.GRPC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("; write ");
    }

    @Test
    void of_refusesANameThatIsTooLong_asAWholeOrInAPart() {
        String longest = "x".repeat(63);
        String whole = (longest + ".").repeat(3) + "x".repeat(61);

        assertThat(Endpoint.of("http://" + whole, OtlpProtocol.GRPC).host()).isEqualTo(whole);
        for (String tooLong : List.of(longest + "x", "a." + longest + "x.b", whole + "x")) {
            assertThatThrownBy(() -> Endpoint.of("http://" + tooLong, OtlpProtocol.GRPC))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no host can have this name");
        }
    }

    @Test
    void toString_leavesOutPathAndQuery() {
        assertThat(Endpoint.of("https://vendor.example.com/token?key=token", OtlpProtocol.HTTP))
                .hasToString("https://vendor.example.com");
    }
}
