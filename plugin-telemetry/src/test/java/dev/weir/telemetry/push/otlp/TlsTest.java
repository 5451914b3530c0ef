package dev.weir.telemetry.push.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.otlp.OtlpProtocol;
import dev.weir.telemetry.config.tls.Certificates;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.push.Deadline;
import dev.weir.telemetry.push.Exporter;
import dev.weir.telemetry.push.SampleMetrics;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.receiver.HttpReceiver;
import dev.weir.telemetry.push.receiver.Receiver;
import dev.weir.telemetry.push.receiver.ServerIdentity;
import dev.weir.telemetry.push.report.FailureCause;
import dev.weir.telemetry.push.report.PushResult;
import dev.weir.telemetry.yaml.value.Secret;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which collectors are trusted, and what is said of the others. */
class TlsTest {
    private static final ServerIdentity SERVER = ServerIdentity.of("server");
    private static final ClientTls CUSTOM_AUTHORITY = Configs.trusting("ca.pem");

    private final SampleMetrics metrics = new SampleMetrics().add(1);

    @ParameterizedTest
    @EnumSource
    void aCustomAuthorityAlone_isEnough(OtlpProtocol protocol) throws Exception {
        try (Receiver receiver = start(protocol, SERVER)) {
            assertThat(export(protocol, receiver, CUSTOM_AUTHORITY)).isEqualTo(new PushResult.Delivered());
            assertThat(receiver.next().calls()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientCertificate_isShownWhereOneIsAskedFor(OtlpProtocol protocol) throws Exception {
        ClientTls mutual = new ClientTls(
                null,
                CUSTOM_AUTHORITY.authorities(),
                Certificates.ofPem(ServerIdentity.pem("client.pem")),
                Secret.of(ServerIdentity.pem("client.key")));
        try (Receiver receiver = start(protocol, SERVER.askingForCertificates())) {
            assertThat(export(protocol, receiver, mutual)).isEqualTo(new PushResult.Delivered());
            assertThat(receiver.next().calls()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDomainName_takesThePlaceOfTheHost_inTheCertificateOnly(OtlpProtocol protocol) throws Exception {
        ClientTls named = new ClientTls("elsewhere.example.com", CUSTOM_AUTHORITY.authorities(), null, null);
        try (Receiver receiver = start(protocol, ServerIdentity.of("wrong-name"))) {
            assertThat(export(protocol, receiver, named)).isEqualTo(new PushResult.Delivered());
            assertThat(receiver.next().headers())
                    .containsEntry(
                            protocol == OtlpProtocol.GRPC ? ":authority" : "host", "localhost:" + receiver.port());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerOfAnUnknownAuthority_isNotTrustedByThePlatform(OtlpProtocol protocol) throws Exception {
        try (Receiver receiver = start(protocol, SERVER)) {
            assertThat(export(protocol, receiver, ClientTls.DEFAULT))
                    .isEqualTo(new PushResult.Failed(
                            FailureCause.TLS,
                            "the collector's certificate comes from an authority that is not trusted; write its"
                                    + " authority as \"ca\""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMissingClientCertificate_isSaidToBeMissing(OtlpProtocol protocol) throws Exception {
        try (Receiver receiver = start(protocol, SERVER.askingForCertificates())) {
            Exporter.Export export = attempt(protocol, receiver, CUSTOM_AUTHORITY);

            assertThat(export.result())
                    .isEqualTo(new PushResult.Failed(
                            FailureCause.TLS,
                            "the collector wants a client certificate, and none is set; write \"cert\" and \"key\""));
            assertThat(receiver.waiting()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateOfAnotherAuthority_isSaidToBeRefused(OtlpProtocol protocol) throws Exception {
        ClientTls stranger = new ClientTls(
                null,
                CUSTOM_AUTHORITY.authorities(),
                Certificates.ofPem(ServerIdentity.pem("foreign.pem")),
                Secret.of(ServerIdentity.pem("foreign.key")));
        try (Receiver receiver = start(protocol, SERVER.askingForCertificates())) {
            assertThat(export(protocol, receiver, stranger)).isInstanceOf(PushResult.Failed.class);
            assertThat(receiver.waiting()).isZero();
        }
    }

    @Test
    void plainText_isNotTakenForTls() throws Exception {
        try (Receiver receiver = GrpcReceiver.start()) {
            assertThat(export(OtlpProtocol.GRPC, receiver, CUSTOM_AUTHORITY))
                    .isInstanceOfSatisfying(
                            PushResult.Failed.class,
                            failed -> assertThat(failed.cause()).isEqualTo(FailureCause.TLS));
        }
    }

    @Test
    void aKeyInAnOldForm_isRefusedBeforehand_withTheCommandThatHelps() {
        Secret old = Secret.of("-----BEGIN RSA PRIVATE KEY-----\nY2FuYXJ5\n-----END RSA PRIVATE KEY-----");
        ClientTls tls = new ClientTls(null, null, Certificates.ofPem(ServerIdentity.pem("client.pem")), old);

        assertThatThrownBy(() -> OtlpExporter.of(Configs.encrypted(OtlpProtocol.GRPC, 4317, tls)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openssl pkcs8 -topk8 -nocrypt")
                .hasMessageNotContaining("Y2Fu");
    }

    private PushResult export(OtlpProtocol protocol, Receiver receiver, ClientTls tls) {
        return attempt(protocol, receiver, tls).result();
    }

    private Exporter.Export attempt(OtlpProtocol protocol, Receiver receiver, ClientTls tls) {
        OtlpConfig config = Configs.encrypted(protocol, receiver.port(), tls);
        try (Exporter exporter = Configs.hurried(config)) {
            return exporter.export(metrics.collect(), Deadline.in(Duration.ofSeconds(10)));
        }
    }

    private static Receiver start(OtlpProtocol protocol, ServerIdentity identity) throws IOException {
        return protocol == OtlpProtocol.GRPC ? GrpcReceiver.start(identity) : HttpReceiver.start(identity);
    }
}
