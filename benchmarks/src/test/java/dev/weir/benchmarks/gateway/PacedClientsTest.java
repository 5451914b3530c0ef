package dev.weir.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.weir.benchmarks.report.Latencies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PacedClientsTest {
    private static final long PAUSE = 400_000_000;
    private static final int NO_BODY = -1;

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void requestsBehindASlowOne_countFromWhenTheyWereDue() throws Exception {
        server.createContext("/", exchange -> {
            long end = System.nanoTime() + (requests.getAndIncrement() == 0 ? PAUSE : 0);
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            exchange.sendResponseHeaders(200, NO_BODY);
            exchange.close();
        });
        try (PacedClients clients = PacedClients.of(server.getAddress(), 1, 100)) {
            Latencies latencies = clients.run(600);

            assertThat(requests).hasValue(60);
            assertThat(latencies.quantile(0.8)).isGreaterThan(PAUSE / 4.0);
        }
    }

    @Test
    void anAnswerThatIsNotGood_endsTheRun() throws Exception {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, NO_BODY);
            exchange.close();
        });
        try (PacedClients clients = PacedClients.of(server.getAddress(), 2, 100)) {
            assertThatThrownBy(() -> clients.run(100))
                    .isInstanceOf(IOException.class)
                    .hasRootCauseMessage("the gateway answered \"HTTP/1.1 503 Service Unavailable\"");
        }
    }
}
