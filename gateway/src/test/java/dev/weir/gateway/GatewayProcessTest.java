package dev.weir.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.gateway.host.Message;
import dev.weir.gateway.host.SelfSigned;
import dev.weir.gateway.host.TestUpstream;
import dev.weir.gateway.host.Wire;
import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.telemetry.TelemetryOptions;
import dev.weir.telemetry.reload.ReloadReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A gateway with a file: what is written there takes effect as a whole, and requests under way don't feel it. */
@Timeout(60)
class GatewayProcessTest {
    @TempDir
    private Path folder;

    private final TestUpstream one = TestUpstream.answering("one");
    private final TestUpstream other = TestUpstream.answering("other");
    private Path file;

    @BeforeEach
    void setProvider() {
        file = folder.resolve("weir.yaml");
        CurrentMeterProvider.setProcess(AggregateMeterProvider.create());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private GatewayProcess start(String section) throws IOException {
        write(section);
        return GatewayProcess.start(file, TelemetryOptions.standard());
    }

    private void write(String section) throws IOException {
        Path draft = folder.resolve("draft.yaml");
        Files.writeString(
                draft,
                "gateway: {" + section + "}\ntelemetry:\n  exporters:\n    metrics:\n"
                        + "      prometheus: {enabled: true, listen: '127.0.0.1:0'}\n");
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String to(TestUpstream upstream) {
        return "listen: '127.0.0.1:0', upstreams: {shop: {url: 'http://127.0.0.1:" + upstream.port()
                + "'}}, routes: [{path: /, upstream: shop}]";
    }

    private static String get(InetSocketAddress address, String path) throws IOException {
        try (Wire client = Wire.to(address)) {
            client.send("GET " + path + " HTTP/1.1\r\nHost: shop\r\n\r\n");
            return client.response();
        }
    }

    @Test
    void changedFile_takesEffect_byItself() throws Exception {
        try (GatewayProcess process = start(to(one))) {
            assertThat(get(process.address(), "/")).endsWith("\none");
            write(to(other));

            while (!get(process.address(), "/").endsWith("\nother")) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void fileWithAMistake_changesNothing_andSaysWhere() throws Exception {
        try (GatewayProcess process = start(to(one))) {
            write(to(other).replace("upstream: shop", "upstream: shoop"));

            ReloadReport report = process.reload();

            assertThat(report.isOk()).isFalse();
            assertThat(report.problem()).contains("weir.yaml:1:").contains("\"shop\"");
            assertThat(get(process.address(), "/")).endsWith("\none");
        }
    }

    @Test
    void listenerThatIsTaken_changesNothing_notEvenTheTelemetry() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                GatewayProcess process = start(to(one))) {
            InetSocketAddress scraped = process.scrapeAddress().orElseThrow();
            write(to(other).replace("127.0.0.1:0'", "127.0.0.1:" + taken.getLocalPort() + "'"));

            ReloadReport report = process.reload();

            assertThat(report.problem()).contains("gateway.listen: can't listen on 127.0.0.1:" + taken.getLocalPort());
            assertThat(get(process.address(), "/")).endsWith("\none");
            assertThat(process.scrapeAddress()).contains(scraped);
        }
    }

    @Test
    void requestUnderWay_finishesWhereItBegan() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (TestUpstream slow = TestUpstream.start((request, connection) -> {
                    await(answer);
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nslow");
                });
                GatewayProcess process = start(to(slow));
                Wire client = Wire.to(process.address())) {
            client.send("GET / HTTP/1.1\r\nHost: shop\r\n\r\n");
            slow.next();
            write(to(other));
            assertThat(process.reload().isOk()).isTrue();
            answer.countDown();

            assertThat(client.response()).endsWith("\nslow");
            client.send("GET / HTTP/1.1\r\nHost: shop\r\n\r\n");
            assertThat(client.response()).endsWith("\nother");
        }
    }

    @Test
    void movedListener_answersThere_andLetsOldConnectionsFinish() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        int free = freePort();
        try (TestUpstream slow = TestUpstream.start((request, connection) -> {
                    await(answer);
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nslow");
                });
                GatewayProcess process = start(to(slow));
                Wire client = Wire.to(process.address())) {
            client.send("GET / HTTP/1.1\r\nHost: shop\r\n\r\n");
            slow.next();
            write(to(one).replace("127.0.0.1:0'", "127.0.0.1:" + free + "'"));
            assertThat(process.reload().isOk()).isTrue();

            assertThat(process.address().getPort()).isEqualTo(free);
            assertThat(get(process.address(), "/")).endsWith("\none");
            answer.countDown();
            assertThat(client.response()).endsWith("\nslow");
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void counters_goOn_overReloads() throws Exception {
        try (GatewayProcess process = start(to(one))) {
            get(process.address(), "/");
            write(to(other));
            process.reload();
            get(process.address(), "/");

            assertThat(get(process.scrapeAddress().orElseThrow(), "/metrics"))
                    .containsPattern("http_server_request_duration_seconds_count\\{[^}]*\\} 2\n")
                    .containsPattern("weir_operations_total\\{[^}]*\\} 2\n");
        }
    }

    @Test
    void end_letsRequestsUnderWayFinish() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (TestUpstream slow = TestUpstream.start((request, connection) -> {
            await(answer);
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nslow");
        })) {
            GatewayProcess process = start(to(slow));
            try (Wire client = Wire.to(process.address());
                    Wire idle = Wire.to(process.address())) {
                client.send("GET / HTTP/1.1\r\nHost: shop\r\n\r\n");
                slow.next();
                Thread ending = new Thread(process::close);
                ending.start();
                assertThat(idle.isAtEnd()).isTrue();
                answer.countDown();

                Message head = client.head();
                assertThat(new String(client.body(head), UTF_8)).isEqualTo("slow");
                ending.join();
                assertThatThrownBy(() -> Wire.to(process.address())).isInstanceOf(Exception.class);
            }
        }
    }

    @Test
    void tlsOnBothSides_isChecked() throws Exception {
        SelfSigned.make(folder).writeTo(folder);
        String tls = "tls: {certificate_chain: '${file.certificate.pem}', key: '${file.key.pem}'}";
        try (GatewayProcess behind = start(to(one) + ", " + tls)) {
            Path front = Files.writeString(
                    folder.resolve("front.yaml"),
                    "gateway: {listen: '127.0.0.1:0', upstreams: {trusted: {url: 'https://127.0.0.1:"
                            + behind.address().getPort() + "', tls: {ca: '${file.certificate.pem}'}}, stranger: {url:"
                            + " 'https://127.0.0.1:" + behind.address().getPort() + "'}}, routes: [{path: /,"
                            + " upstream: trusted}, {path: /stranger, upstream: stranger}]}\n");
            CurrentMeterProvider.setProcess(AggregateMeterProvider.create());
            try (GatewayProcess process = GatewayProcess.start(front, TelemetryOptions.standard())) {
                assertThat(get(process.address(), "/")).endsWith("\none");
                assertThat(get(process.address(), "/stranger")).startsWith("HTTP/1.1 502 Bad Gateway");
                assertThat(one.next().header("x-forwarded-proto")).contains("https");
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
