package dev.weir.telemetry.push.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.weir.telemetry.config.otlp.OtlpProtocol;
import dev.weir.telemetry.push.Deadline;
import dev.weir.telemetry.push.Exporter;
import dev.weir.telemetry.push.SampleMetrics;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.receiver.HttpReceiver;
import dev.weir.telemetry.push.receiver.Receiver;
import dev.weir.telemetry.push.receiver.ServerIdentity;
import dev.weir.telemetry.push.report.FailureCause;
import dev.weir.telemetry.push.report.PushResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Eight certificates that a collector may show, one of which is in order. None of the others gets anything or is tried
 * twice, and each is told apart from the rest.
 */
class CertificateTableTest {
    private static final Map<String, String> REFUSED = new TreeMap<>(Map.of(
            "expired", "the collector's certificate has expired",
            "not-yet-valid", "the collector's certificate is not valid yet",
            "wrong-name", "the collector's certificate has another name than \"localhost\"",
            "without-name", "the collector's certificate has another name than \"localhost\"",
            "foreign", "the collector's certificate comes from an authority that is not trusted",
            "self-signed", "the collector's certificate comes from an authority that is not trusted",
            "for-clients", "Extended key usage does not permit use for TLS server authentication"));
    private static final String GOOD = "server";

    private final SampleMetrics metrics = new SampleMetrics().add(1);

    static Stream<Arguments> refused() {
        return REFUSED.entrySet().stream()
                .flatMap(one -> Stream.of(OtlpProtocol.values())
                        .map(protocol -> arguments(one.getKey(), protocol, one.getValue())));
    }

    @Test
    void theTable_hasEight() {
        assertThat(REFUSED).doesNotContainKey(GOOD).hasSize(8 - 1);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("refused")
    void aCertificateThatIsNotInOrder_getsNothing_andTheReasonIsGiven(
            String server, OtlpProtocol protocol, String reason) throws Exception {
        try (Receiver receiver = start(protocol, server)) {
            Exporter.Export export = export(protocol, receiver);

            assertThat(export.result()).isInstanceOfSatisfying(PushResult.Failed.class, failed -> {
                assertThat(failed.cause()).isEqualTo(FailureCause.TLS);
                assertThat(failed.detail()).contains(reason); // newer platforms name an alert before their own reason
            });
            assertThat(export.attempts()).isEqualTo(1);
            assertThat(receiver.waiting()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOneInOrder_isTrusted(OtlpProtocol protocol) throws Exception {
        try (Receiver receiver = start(protocol, GOOD)) {
            assertThat(export(protocol, receiver).result()).isEqualTo(new PushResult.Delivered());
            assertThat(receiver.next().calls()).isEqualTo(1);
        }
    }

    private Exporter.Export export(OtlpProtocol protocol, Receiver receiver) {
        try (Exporter exporter =
                Configs.hurried(Configs.encrypted(protocol, receiver.port(), Configs.trusting("ca.pem")))) {
            return exporter.export(metrics.collect(), Deadline.in(Duration.ofSeconds(10)));
        }
    }

    private static Receiver start(OtlpProtocol protocol, String server) throws IOException {
        ServerIdentity identity = ServerIdentity.of(server);
        return protocol == OtlpProtocol.GRPC ? GrpcReceiver.start(identity) : HttpReceiver.start(identity);
    }
}
