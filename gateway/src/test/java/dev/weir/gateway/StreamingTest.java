package dev.weir.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.gateway.host.Message;
import dev.weir.gateway.host.TestGateway;
import dev.weir.gateway.host.TestUpstream;
import dev.weir.gateway.host.Wire;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies pass part by part, no faster than they are taken. */
@Timeout(60)
class StreamingTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int MEGABYTES = 64;

    @Test
    void partOfAResponse_reachesTheClient_beforeTheNextIsMade() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (TestUpstream upstream = TestUpstream.start((request, connection) -> {
                    connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n");
                    await(seen);
                    connection.send("3\r\ntwo\r\n0\r\n\r\n");
                });
                TestGateway gateway = TestGateway.before(upstream);
                Wire client = gateway.connect()) {
            client.send("GET / HTTP/1.1\r\nHost: shop\r\n\r\n");
            client.head();
            assertThat(client.chunk()).asString().isEqualTo("one");
            seen.countDown();
            assertThat(client.chunk()).asString().isEqualTo("two");
        }
    }

    @Test
    void partOfARequest_reachesTheUpstream_beforeTheNextIsMade() throws Exception {
        Exchanger<String> seen = new Exchanger<>();
        try (TestUpstream upstream = TestUpstream.start((request, connection) -> {
                    hand(seen, new String(connection.chunk(), UTF_8));
                    connection.body(request);
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                });
                TestGateway gateway = TestGateway.before(upstream);
                Wire client = gateway.connect()) {
            client.send("POST / HTTP/1.1\r\nHost: shop\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n");
            assertThat(seen.exchange("", 10, TimeUnit.SECONDS)).isEqualTo("one");
            client.send("3\r\ntwo\r\n0\r\n\r\n");

            assertThat(client.response()).isEqualTo("HTTP/1.1 200 OK\nok");
        }
    }

    @Test
    void slowClient_slowsTheUpstreamDown_andGetsEverything() throws Exception {
        AtomicLong sent = new AtomicLong();
        byte[] megabyte = new byte[MEGABYTE];
        try (TestUpstream upstream = TestUpstream.start((request, connection) -> {
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + (long) MEGABYTES * MEGABYTE + "\r\n\r\n");
                    for (int i = 0; i < MEGABYTES; i++) {
                        connection.send(megabyte);
                        sent.incrementAndGet();
                    }
                });
                TestGateway gateway = TestGateway.before(upstream);
                Wire client = gateway.connect()) {
            client.send("GET / HTTP/1.1\r\nHost: shop\r\n\r\n");
            Message head = client.head();
            assertThat(head.header("content-length")).contains(String.valueOf((long) MEGABYTES * MEGABYTE));
            long before = settled(sent);
            assertThat(before).isLessThan(MEGABYTES / 2);

            byte[] taken = new byte[MEGABYTE];
            long all = 0;
            while (all < (long) MEGABYTES * MEGABYTE) {
                all += client.read(taken);
            }
            assertThat(sent.get()).isEqualTo(MEGABYTES);
        }
    }

    /** What was sent when no more is, for a while. */
    private static long settled(AtomicLong sent) {
        long last = -1;
        long since = System.nanoTime();
        while (System.nanoTime() - since < TimeUnit.MILLISECONDS.toNanos(300)) {
            if (sent.get() != last) {
                last = sent.get();
                since = System.nanoTime();
            }
            Thread.onSpinWait();
        }
        return last;
    }

    private static void hand(Exchanger<String> to, String text) {
        try {
            to.exchange(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
