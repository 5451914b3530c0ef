package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.telemetry.config.prometheus.ScrapeLimits;
import dev.weir.telemetry.exposition.MetricsPage;
import dev.weir.telemetry.scrape.event.DropReason;
import dev.weir.telemetry.scrape.event.ScrapeOutcome;
import java.io.IOException;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final MetricsPage PAGE = Pages.of("requests_total 7\n");
    private static final ScrapeLimits HASTY_HEADER =
            new ScrapeLimits(64, 8, TestListener.SHORT, TestListener.LONG, TestListener.LONG);
    private static final ScrapeLimits HASTY_IDLE =
            new ScrapeLimits(64, 8, TestListener.LONG, TestListener.SHORT, TestListener.LONG);
    private static final ScrapeLimits HASTY_SCRAPE =
            new ScrapeLimits(64, 8, TestListener.LONG, TestListener.LONG, TestListener.SHORT);

    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void silentConnection_isClosed_atTheHeaderDeadline() throws Exception {
        try (TestListener listener = listening(PAGE, HASTY_HEADER);
                RawConnection connection = listener.connect()) {
            assertThat(connection.isEnded()).isTrue();
            assertThat(listener.events().nextDropped().reason()).isEqualTo(DropReason.HEADER_TIMEOUT);
        }
    }

    @Test
    void dripOfBytes_doesNotExtendTheHeaderDeadline() throws Exception {
        try (TestListener listener = listening(PAGE, HASTY_HEADER);
                RawConnection connection = listener.connect()) {
            connection.timeout(TestListener.SHORT.dividedBy(10)).send("GET /metrics HTTP/1.1\r\nA: ");
            long began = System.nanoTime();
            while (!connection.isEndedNow()) {
                connection.trySend("a");
                assertThat(System.nanoTime() - began).isLessThan(TestListener.LONG.toNanos());
            }

            assertThat(listener.events().nextDropped().reason()).isEqualTo(DropReason.HEADER_TIMEOUT);
        }
    }

    @Test
    void secondHead_hasADeadlineOfItsOwn() throws Exception {
        try (TestListener listener = listening(PAGE, HASTY_HEADER);
                RawConnection connection = listener.connect()) {
            assertThat(connection.get("/metrics").code()).isEqualTo(200);
            connection.send("G");

            assertThat(connection.isEnded()).isTrue();
            assertThat(listener.events().nextDropped().reason()).isEqualTo(DropReason.HEADER_TIMEOUT);
        }
    }

    @Test
    void keptConnection_isClosedInPeace_atTheIdleDeadline() throws Exception {
        try (TestListener listener = listening(PAGE, HASTY_IDLE);
                RawConnection connection = listener.connect()) {
            assertThat(connection.get("/metrics").code()).isEqualTo(200);

            assertThat(connection.in().read()).isEqualTo(-1);
        }
    }

    @Test
    void pageThatTakesTooLong_isAnsweredWith503() throws Exception {
        MetricsPage slow = () -> {
            Pages.await(never);
            return PAGE.collect();
        };
        try (TestListener listener = listening(slow, HASTY_SCRAPE);
                RawConnection connection = listener.connect()) {
            assertThat(connection.get("/metrics").code()).isEqualTo(503);
            assertThat(connection.isEnded()).isTrue();
            assertThat(listener.events().nextScraped().outcome()).isEqualTo(ScrapeOutcome.TOO_LATE);
        }
    }

    @Test
    void bodyThatTakesTooLong_isBrokenOff() throws Exception {
        MetricsPage slow = Pages.of(out -> {
            out.write(new byte[100_000]);
            Pages.await(never);
        });
        try (TestListener listener = listening(slow, HASTY_SCRAPE);
                RawConnection connection = listener.connect()) {
            connection.request("GET /metrics HTTP/1.1");

            assertThatThrownBy(connection::answer).isInstanceOf(SocketException.class);
            assertThat(listener.events().nextScraped().outcome()).isEqualTo(ScrapeOutcome.TOO_LATE);
        }
    }

    @Test
    void bodyWithoutChunks_isBrokenOffToo() throws Exception {
        MetricsPage slow = Pages.of(out -> {
            out.write(new byte[100_000]);
            Pages.await(never);
        });
        try (TestListener listener = listening(slow, HASTY_SCRAPE);
                RawConnection connection = listener.connect()) {
            connection.request("GET /metrics HTTP/1.0");

            assertThatThrownBy(connection::answer).isInstanceOf(SocketException.class);
        }
    }

    private static TestListener listening(MetricsPage page, ScrapeLimits limits) throws IOException {
        return TestListener.with(TestListener.settings(page, limits));
    }
}
