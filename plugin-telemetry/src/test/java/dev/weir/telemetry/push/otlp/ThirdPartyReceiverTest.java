package dev.weir.telemetry.push.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.otlp.Compression;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.otlp.OtlpProtocol;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.push.Deadline;
import dev.weir.telemetry.push.Exporter;
import dev.weir.telemetry.push.SampleMetrics;
import dev.weir.telemetry.push.report.PushResult;
import dev.weir.testing.program.OtlpReceiver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What arrives at a collector that others wrote, in another language. Needs Node.js. */
@Tag("external")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThirdPartyReceiverTest {
    private OtlpReceiver receiver;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        receiver = OtlpReceiver.start(List.of("../scripts/otlp-receiver/start"), folder);
    }

    @AfterAll
    void end() throws Exception {
        receiver.close();
    }

    // The receiver knows no compression over HTTP.
    @ParameterizedTest
    @CsvSource({"GRPC, NONE", "GRPC, GZIP", "HTTP, NONE"})
    void values_arriveAsTheyWere(OtlpProtocol protocol, Compression compression) throws Exception {
        int port = protocol == OtlpProtocol.GRPC ? receiver.grpcPort() : receiver.httpPort();
        OtlpConfig config = Configs.of(protocol, "http://127.0.0.1:" + port, Map.of(), ClientTls.DEFAULT, compression);

        try (Exporter exporter = OtlpExporter.of(config)) {
            Exporter.Export export =
                    exporter.export(new SampleMetrics().add(41).add(1).collect(), Deadline.in(Duration.ofSeconds(10)));
            assertThat(export.result()).isEqualTo(new PushResult.Delivered());
        }

        assertThat(receiver.next())
                .contains("\"name\":\"weir.test.calls\"", "\"unit\":\"{call}\"", "\"isMonotonic\":true")
                .containsPattern("\"asInt\":(\"42\"|42|\\{\"low\":42,\"high\":0,\"unsigned\":false\\})")
                .contains("\"key\":\"kind\",\"value\":{\"stringValue\":\"sample\"");
    }
}
