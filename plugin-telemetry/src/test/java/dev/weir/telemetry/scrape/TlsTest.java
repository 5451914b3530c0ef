package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.telemetry.config.prometheus.Authentication;
import dev.weir.telemetry.config.prometheus.ScrapeLimits;
import dev.weir.telemetry.config.tls.ServerTls;
import dev.weir.telemetry.exposition.MetricsPage;
import dev.weir.telemetry.scrape.event.DropReason;
import dev.weir.telemetry.scrape.settings.ScrapeSettings;
import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
    private static final MetricsPage PAGE = Pages.ofSize(1_000_000);
    private static final ServerTls PLAIN_TLS = PemFiles.server("server", null);
    private static final ServerTls MUTUAL_TLS = PemFiles.server("server", "authority");

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void page_isServed(String protocol) throws Exception {
        try (TestListener listener = TestListener.with(settings(PLAIN_TLS));
                SSLSocket socket = PemFiles.client(null, listener.port())) {
            socket.setEnabledProtocols(new String[] {protocol});
            RawConnection connection = new RawConnection(socket);

            assertThat(connection.get("/metrics").text()).hasSize(1_000_000);
            assertThat(connection.get("/metrics").text()).hasSize(1_000_000);
            assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void clientWithTheRightCertificate_mayScrape(String protocol) throws Exception {
        try (TestListener listener = TestListener.with(settings(MUTUAL_TLS));
                SSLSocket socket = PemFiles.client("client", listener.port())) {
            socket.setEnabledProtocols(new String[] {protocol});

            assertThat(new RawConnection(socket).get("/metrics").code()).isEqualTo(200);
        }
    }

    @Test
    void clientWithoutCertificate_getsNothing_whereOneIsAskedFor() throws Exception {
        try (TestListener listener = TestListener.with(settings(MUTUAL_TLS));
                SSLSocket socket = PemFiles.client(null, listener.port())) {
            assertThatThrownBy(() -> new RawConnection(socket).get("/metrics")).isInstanceOf(IOException.class);
            assertThat(listener.events().nextDropped().reason()).isEqualTo(DropReason.HANDSHAKE_FAILED);
            assertThat(listener.events().hasNoMoreScraped()).isTrue();
        }
    }

    @Test
    void clientOfAnUnknownAuthority_getsNothing() throws Exception {
        try (TestListener listener = TestListener.with(settings(MUTUAL_TLS));
                SSLSocket socket = PemFiles.client("stranger", listener.port())) {
            assertThatThrownBy(() -> new RawConnection(socket).get("/metrics")).isInstanceOf(IOException.class);
            assertThat(listener.events().nextDropped().reason()).isEqualTo(DropReason.HANDSHAKE_FAILED);
        }
    }

    @Test
    void plainText_onATlsPort_getsNothing() throws Exception {
        try (TestListener listener = TestListener.with(settings(PLAIN_TLS));
                RawConnection connection = listener.connect()) {
            connection.request("GET /metrics HTTP/1.1");

            assertThatThrownBy(connection::answer).isInstanceOf(IOException.class);
            assertThat(listener.events().nextDropped().reason()).isEqualTo(DropReason.HANDSHAKE_FAILED);
        }
    }

    @Test
    void oldProtocol_isRefused() throws Exception {
        try (TestListener listener = TestListener.with(settings(PLAIN_TLS));
                SSLSocket socket = PemFiles.client(null, listener.port())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.1"});

            assertThatThrownBy(() -> new RawConnection(socket).get("/metrics")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void renewedCertificate_isUsedForNewConnections_andOldOnesEnd() throws Exception {
        try (TestListener listener = TestListener.with(settings(PLAIN_TLS));
                SSLSocket before = PemFiles.client(null, listener.port())) {
            RawConnection old = new RawConnection(before);
            assertThat(old.get("/metrics").code()).isEqualTo(200);

            listener.listener().apply(settings(PemFiles.server("renewed-server", null)));

            assertThat(old.isEnded()).isTrue();
            try (SSLSocket after = PemFiles.client(null, listener.port())) {
                assertThat(new RawConnection(after).get("/metrics").code()).isEqualTo(200);
                assertThat(PemFiles.nameOfServer(after)).isEqualTo("CN=renewed scrape endpoint");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void renewedCertificate_letsAHandshakeUnderWayEnd_andAnswersOnce(String protocol) throws Exception {
        try (TestListener listener = TestListener.with(settings(PLAIN_TLS));
                SSLSocket socket = PemFiles.clientThat(
                        () -> change(listener, PemFiles.server("renewed-server", null)), listener.port())) {
            socket.setEnabledProtocols(new String[] {protocol});
            RawConnection connection = new RawConnection(socket);

            assertThat(connection.get("/metrics").code()).isEqualTo(200);
            assertThat(PemFiles.nameOfServer(socket)).isEqualTo("CN=scrape endpoint");
            assertThat(connection.isEnded()).isTrue();
        }
    }

    @Test
    void renewedCertificate_leavesAHandshakeNoMoreTimeThanBefore() throws Exception {
        try (TestListener listener = TestListener.with(hurried(PLAIN_TLS));
                RawConnection neverGreets = listener.connect()) {
            listener.listener().apply(hurried(PemFiles.server("renewed-server", null)));

            assertThat(neverGreets.isEnded()).isTrue();
            assertThat(listener.events().nextDropped().reason()).isEqualTo(DropReason.HEADER_TIMEOUT);
        }
    }

    @Test
    void clientAuthorities_breakAHandshakeOff_thatBeganBefore() throws Exception {
        ServerTls strict = PemFiles.server("renewed-server", "authority");
        try (TestListener listener = TestListener.with(settings(PLAIN_TLS));
                SSLSocket socket = PemFiles.clientThat(() -> change(listener, strict), listener.port())) {
            assertThatThrownBy(() -> new RawConnection(socket).get("/metrics")).isInstanceOf(IOException.class);
            assertThat(listener.events().hasNoMoreScraped()).isTrue();
        }
    }

    @Test
    void sameCertificate_keepsConnections() throws Exception {
        try (TestListener listener = TestListener.with(settings(PLAIN_TLS));
                SSLSocket socket = PemFiles.client(null, listener.port())) {
            RawConnection connection = new RawConnection(socket);
            assertThat(connection.get("/metrics").code()).isEqualTo(200);

            listener.listener().apply(settings(PemFiles.server("server", null)));

            assertThat(connection.get("/metrics").code()).isEqualTo(200);
        }
    }

    @Test
    void clientAuthorities_endPlainConnections_thatCameBefore() throws Exception {
        try (TestListener listener = TestListener.serving(PAGE);
                RawConnection connection = listener.connect()) {
            assertThat(connection.get("/metrics").code()).isEqualTo(200);

            listener.listener().apply(settings(MUTUAL_TLS));

            assertThat(connection.isEnded()).isTrue();
        }
    }

    /** Another certificate, which is certain to be in effect when a new connection is shown it. */
    private static void change(TestListener listener, ServerTls renewed) {
        listener.listener().apply(settings(renewed));
        try (SSLSocket next = PemFiles.client("client", listener.port())) {
            next.startHandshake();
            assertThat(PemFiles.nameOfServer(next)).isEqualTo("CN=renewed scrape endpoint");
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError("no certificate was shown", e);
        }
    }

    private static ScrapeSettings hurried(ServerTls tls) {
        ScrapeLimits limits = new ScrapeLimits(64, 8, TestListener.SHORT, TestListener.LONG, TestListener.LONG);
        return TestListener.settings(PAGE, limits, Authentication.NONE, tls);
    }

    private static ScrapeSettings settings(ServerTls tls) {
        return TestListener.settings(PAGE, TestListener.PATIENT, Authentication.NONE, tls);
    }
}
