package dev.weir.telemetry.push.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.telemetry.config.otlp.Compression;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.otlp.OtlpProtocol;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.yaml.value.Secret;
import java.util.Map;
import okhttp3.Request;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestHeadersTest {
    private static final String METHOD = "opentelemetry.proto.collector.metrics.v1.MetricsService/Export";

    @ParameterizedTest
    @CsvSource({
        "GRPC, http://otel_collector:4317, http://otel_collector:4317/METHOD",
        "GRPC, http://[::1]:4317, http://[::1]:4317/METHOD",
        "GRPC, HTTPS://vendor.example.com, https://vendor.example.com/METHOD",
        "GRPC, https://proxy.example.com/otlp, https://proxy.example.com/otlp/METHOD",
        "GRPC, https://proxy.example.com/otlp/, https://proxy.example.com/otlp/METHOD",
        "HTTP, http://otel_collector:4318, http://otel_collector:4318/v1/metrics",
        "HTTP, https://vendor.example.com/ingest?key=1, https://vendor.example.com/ingest?key=1",
    })
    void url_isTheEndpoint_andForGrpcTheMethod(OtlpProtocol protocol, String endpoint, String url) {
        OtlpConfig config = Configs.of(protocol, endpoint, Map.of(), ClientTls.DEFAULT, Compression.NONE);

        Request request =
                (protocol == OtlpProtocol.GRPC ? new OverGrpc(config) : new OverHttp(config)).request(ByteString.EMPTY);

        assertThat(request.url()).hasToString(url.replace("METHOD", METHOD));
    }

    @Test
    void aHeaderThatCannotBeSent_isRefused_withoutItsValue() {
        OtlpConfig config = Configs.of(
                OtlpProtocol.HTTP,
                "http://localhost:1",
                Map.of("X-Token", Secret.of("canary\n")),
                ClientTls.DEFAULT,
                Compression.NONE);

        assertThatThrownBy(() -> OtlpExporter.of(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the header \"X-Token\" has a name or a value that can't be sent")
                .hasNoCause();
    }
}
