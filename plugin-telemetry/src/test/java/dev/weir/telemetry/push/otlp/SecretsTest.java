package dev.weir.telemetry.push.otlp;

import static dev.weir.telemetry.push.receiver.FaultServer.answering;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.otlp.Compression;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.otlp.OtlpProtocol;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.log.LimitedLog;
import dev.weir.telemetry.push.PushSettings;
import dev.weir.telemetry.push.PushSource;
import dev.weir.telemetry.push.Pusher;
import dev.weir.telemetry.push.SampleMetrics;
import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.report.FailureLog;
import dev.weir.telemetry.push.report.PushReport;
import dev.weir.telemetry.yaml.value.Secret;
import io.grpc.Metadata;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Canaries in every secret place; none may be seen in what is printed, whatever fails. */
class SecretsTest {
    private static final String CANARY = "canary-8f1d";

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final Logger root = Logger.getLogger("");
    private final Handler everything = new Handler() {
        @Override
        public void publish(LogRecord record) {
            seen.add(record.getMessage() + " " + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        everything.setLevel(Level.ALL);
        root.addHandler(everything);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(everything);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 401 Unauthorized|Content-Type: text/plain|Content-Length: 30||no Bearer canary-8f1d, sorry..",
                "HTTP/1.1 403 Forbidden|Content-Type: application/json|Content-Length: 11||canary-8f1d",
                "HTTP/1.1 307 Elsewhere|Location: http://canary-8f1d/|Content-Length: 0||",
                "HTTP/1.1 503 canary-8f1d|Content-Length: 0||",
            })
    void aServerThatEchoesThem_putsThemIntoNoLine(String answer) throws Exception {
        try (FaultServer server = FaultServer.start(answering(answer))) {
            pushOnce(config(OtlpProtocol.HTTP, server.port()));
        }
        assertNothingSeen();
    }

    @Test
    void aGrpcServerThatEchoesThem_putsThemIntoNoLine() throws Exception {
        try (GrpcReceiver receiver = GrpcReceiver.start()) {
            receiver.fail(Status.UNAUTHENTICATED.withDescription("not Bearer " + CANARY), new Metadata());
            pushOnce(config(OtlpProtocol.GRPC, receiver.port()));
        }
        assertNothingSeen();
    }

    @ParameterizedTest
    @EnumSource
    void aCollectorThatIsNotThere_leavesThemUnseen(OtlpProtocol protocol) throws Exception {
        pushOnce(config(protocol, FaultServer.closedPort()));

        assertNothingSeen();
    }

    private void pushOnce(OtlpConfig config) {
        OtlpExporter exporter = OtlpExporter.of(config);
        PushSettings settings = new PushSettings(exporter, Duration.ofHours(1), Duration.ofSeconds(5));
        List<PushReport> reports = new ArrayList<>();
        Pusher pusher = new Pusher(
                "test",
                PushSource.cumulative(new SampleMetrics().add(1)),
                settings,
                List.of(new FailureLog(new LimitedLog(seen::add, System::nanoTime)), reports::add));
        pusher.start();
        seen.add(pusher.shutdown(Duration.ofSeconds(10)).toString());
        seen.add(exporter + " " + settings + " " + reports);
    }

    private void assertNothingSeen() {
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3).noneMatch(line -> line.contains(CANARY));
    }

    private static OtlpConfig config(OtlpProtocol protocol, int port) {
        return Configs.of(
                protocol,
                "http://localhost:" + port + "/" + CANARY + "?key=" + CANARY,
                Map.of("Authorization", Secret.of("Bearer " + CANARY), "X-Token", Secret.of(CANARY)),
                ClientTls.DEFAULT,
                Compression.NONE);
    }
}
