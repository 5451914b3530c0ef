package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.receiver.Receiver;
import dev.weir.telemetry.push.receiver.ServerIdentity;
import dev.weir.telemetry.scrape.PemFiles;
import dev.weir.telemetry.yaml.expansion.Expansion;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A certificate that is renewed in its file is in effect soon, though nothing is written into the configuration. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FollowedCertificatesTest {
    private static final Scraping ENCRYPTED = new Scraping("https", "/metrics", "");

    @TempDir
    Path directory;

    private final LogLines log = new LogLines();
    private final TestTelemetry recorded = TestTelemetry.unused();

    @AfterEach
    void close() {
        recorded.close();
        log.close();
    }

    @Test
    void aRenewedCertificate_isShownToScrapers_andEveryCountGoesOn() throws Exception {
        write("server.pem", PemFiles.text("server"));
        write("server.key", PemFiles.text("server-key"));
        try (TelemetryPlugin plugin = start("prometheus: {enabled: true, listen: '127.0.0.1:0',"
                + " tls: {certificate_chain: '${file.server.pem}', key: '${file.server.key}'}}")) {
            InetSocketAddress address = plugin.scrapeAddress().orElseThrow();
            recorded.calls.add(3);
            assertThat(nameOfServer(address)).isEqualTo("CN=scrape endpoint");

            write("server.pem", PemFiles.text("renewed-server"));
            write("server.key", PemFiles.text("renewed-server-key"));

            assertThat(Eventually.holds(() -> nameOfServer(address).equals("CN=renewed scrape endpoint")))
                    .isTrue();
            recorded.calls.add(4);
            assertThat(ENCRYPTED.from(address).value("weir_test_calls_total")).isEqualTo(7);
            assertThat(log.text()).contains("applied: PUBLIC_PROMETHEUS has another certificate");
        }
    }

    @Test
    void aCertificateWhoseKeyComesLater_isRefusedUntilThen_andTheOldOneIsShown() throws Exception {
        write("server.pem", PemFiles.text("server"));
        write("server.key", PemFiles.text("server-key"));
        try (TelemetryPlugin plugin = start("prometheus: {enabled: true, listen: '127.0.0.1:0',"
                + " tls: {certificate_chain: '${file.server.pem}', key: '${file.server.key}'}}")) {
            InetSocketAddress address = plugin.scrapeAddress().orElseThrow();
            write("server.pem", PemFiles.text("renewed-server"));
            assertThat(Eventually.holds(() -> log.text().contains("not the key of the first certificate")))
                    .isTrue();
            assertThat(nameOfServer(address)).isEqualTo("CN=scrape endpoint");

            write("server.key", PemFiles.text("renewed-server-key"));

            assertThat(Eventually.holds(() -> nameOfServer(address).equals("CN=renewed scrape endpoint")))
                    .isTrue();
        }
    }

    @Test
    void aRenewedAuthority_isTrustedByThePusher_andNothingIsLost() throws Exception {
        write("ca.pem", ServerIdentity.pem("foreign.pem"));
        try (Receiver receiver = GrpcReceiver.start(ServerIdentity.of("server"));
                TelemetryPlugin plugin = start(
                        "otlp: {enabled: true, temporality: delta, endpoint: 'https://localhost:" + receiver.port()
                                + "', batch_processor: {scheduled_delay: 1h}, grpc: {ca: '${file.ca.pem}'}}")) {
            recorded.calls.add(3);
            plugin.flush(TestTelemetry.LONG);
            assertThat(receiver.waiting()).isZero();

            write("ca.pem", ServerIdentity.pem("ca.pem"));
            assertThat(Eventually.holds(() -> log.text().contains("PUBLIC trusts other certificates")))
                    .isTrue();
            recorded.calls.add(4);
            plugin.flush(TestTelemetry.LONG);

            assertThat(receiver.next()
                            .metric("weir.test.calls")
                            .getSum()
                            .getDataPoints(0)
                            .getAsInt())
                    .isEqualTo(7);
        }
    }

    @Test
    void aRenewedClientCertificate_isShownByThePusher() throws Exception {
        write("ca.pem", ServerIdentity.pem("ca.pem"));
        write("client.pem", ServerIdentity.pem("foreign.pem"));
        write("client.key", ServerIdentity.pem("foreign.key"));
        ServerIdentity asking = ServerIdentity.of("server").askingForCertificates();
        try (Receiver receiver = GrpcReceiver.start(asking);
                TelemetryPlugin plugin = start("otlp: {enabled: true, endpoint: 'https://localhost:" + receiver.port()
                        + "', batch_processor: {scheduled_delay: 1h}, grpc: {ca: '${file.ca.pem}',"
                        + " cert: '${file.client.pem}', key: '${file.client.key}'}}")) {
            recorded.calls.add(3);
            plugin.flush(TestTelemetry.LONG);
            assertThat(receiver.waiting()).isZero();

            write("client.pem", ServerIdentity.pem("client.pem"));
            write("client.key", ServerIdentity.pem("client.key"));
            assertThat(Eventually.holds(() -> log.text().contains("PUBLIC has another certificate")))
                    .isTrue();
            plugin.flush(TestTelemetry.LONG);

            assertThat(receiver.next().has("weir.test.calls")).isTrue();
        }
    }

    private TelemetryPlugin start(String block) throws IOException {
        Path file = Files.writeString(directory.resolve("telemetry.yaml"), TestTelemetry.file(block));
        Expansion expansion = Expansion.none().withFilesUnder(List.of(directory));
        return TelemetryPlugin.start(file, recorded.options.withExpansion(expansion));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static String nameOfServer(InetSocketAddress address) {
        try {
            return PemFiles.nameOfServer(address.getPort());
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError("no certificate was shown", e);
        }
    }
}
