package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.prometheus.ScrapeLimits;
import dev.weir.telemetry.exposition.MetricsPage;
import dev.weir.telemetry.scrape.event.DropReason;
import dev.weir.telemetry.scrape.event.ScrapeOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SlowClientsTest {
    private static final int PAGE_SIZE = 8_000_000;
    private static final MetricsPage PAGE = Pages.ofSize(PAGE_SIZE);
    private static final String GOOD = "127.0.0.2";

    @Test
    void fifteenHundredBadSockets_doNotKeepAGoodScraperFromAnAnswerWithinASecond() throws Exception {
        try (TestListener listener = TestListener.with(TestListener.settings(PAGE, ScrapeLimits.DEFAULT));
                BadClients bad = new BadClients(listener.port(), 500)) {
            bad.connectAll();
            List<Double> seconds = new ArrayList<>();
            for (int scrape = 0; scrape < 10; scrape++) {
                bad.goOn();
                seconds.add(secondsOfScrape(listener));
            }

            // A busy machine may keep two of them waiting; bad clients that could do so would keep all.
            assertThat(seconds).filteredOn(each -> each < 1).hasSizeGreaterThanOrEqualTo(8);
            assertThat(seconds).allSatisfy(each -> assertThat(each).isLessThan(5));
        }
    }

    @Test
    void addressWithTooManyConnections_losesTheOldestOneThatAsksForNothing() throws Exception {
        try (TestListener listener = TestListener.with(TestListener.settings(Pages.of("x"), ScrapeLimits.DEFAULT));
                RawConnection kept = listener.connect()) {
            assertThat(kept.get("/metrics").text()).isEqualTo("x");
            List<RawConnection> silent = new ArrayList<>();
            for (int i = 0; i < ScrapeLimits.DEFAULT.connectionsPerAddress(); i++) {
                silent.add(listener.connect());
            }
            assertThat(silent.get(0).isEnded()).isTrue();

            try (RawConnection scraper = listener.connect()) {
                assertThat(scraper.get("/metrics").text()).isEqualTo("x");
                assertThat(silent.get(1).isEnded()).isTrue();
                assertThat(kept.get("/metrics").text()).isEqualTo("x");
            }
            for (RawConnection connection : silent) {
                connection.close();
            }
            assertThat(listener.events().nextDropped().reason()).isEqualTo(DropReason.EVICTED);
        }
    }

    @Test
    void fullListener_givesUpAConnectionOfTheAddressThatHasMost() throws Exception {
        ScrapeLimits three = new ScrapeLimits(3, 3, TestListener.LONG, TestListener.LONG, TestListener.LONG);
        try (TestListener listener = TestListener.with(TestListener.settings(Pages.of("x"), three));
                RawConnection alone = RawConnection.from("127.0.0.3", listener.port());
                RawConnection first = listener.connect();
                RawConnection second = listener.connect();
                RawConnection good = RawConnection.from(GOOD, listener.port())) {
            assertThat(good.get("/metrics").text()).isEqualTo("x");

            assertThat(first.isEnded()).isTrue();
            assertThat(second.get("/metrics").text()).isEqualTo("x");
            assertThat(alone.get("/metrics").text()).isEqualTo("x");
        }
    }

    @Test
    void addressWhoseScrapesAreAllUnderWay_getsNoMore() throws Exception {
        ScrapeLimits one = new ScrapeLimits(1, 1, TestListener.LONG, TestListener.LONG, TestListener.LONG);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        MetricsPage page = Pages.of(out -> {
            begun.countDown();
            Pages.await(never);
        });
        try (TestListener listener = TestListener.with(TestListener.settings(page, one));
                RawConnection first = listener.connect()) {
            first.request("GET /metrics HTTP/1.1");
            begun.await();
            try (RawConnection second = listener.connect()) {
                assertThat(second.isEnded()).isTrue();
                assertThat(listener.events().nextDropped().reason()).isEqualTo(DropReason.TOO_MANY);
            }
        }
    }

    @Test
    void readersThatStop_loseTheirThreads_toAScraperOfTheSameAddress() throws Exception {
        CountDownLatch threadsOfOneAddress = new CountDownLatch(3);
        MetricsPage page = Pages.of(out -> {
            threadsOfOneAddress.countDown();
            Pages.writeSamples(out, PAGE_SIZE);
        });
        try (TestListener listener = TestListener.with(TestListener.settings(page, TestListener.PATIENT))) {
            List<RawConnection> stopped = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                stopped.add(listener.connect().request("GET /metrics HTTP/1.1"));
            }
            threadsOfOneAddress.await();
            try (RawConnection scraper = listener.connect()) {
                assertThat(scraper.get("/metrics").text()).hasSize(PAGE_SIZE);
            }
            assertThat(listener.events().nextScraped().outcome()).isEqualTo(ScrapeOutcome.EVICTED);
            for (RawConnection connection : stopped) {
                connection.close();
            }
        }
    }

    @Test
    void addressWhosePagesHang_leavesAThreadToOthers() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        MetricsPage hanging = () -> accept -> {
            if ("text/hang".equals(accept)) {
                Pages.await(never);
            }
            return Pages.of("x").open(accept);
        };
        try (TestListener listener = TestListener.with(TestListener.settings(hanging, TestListener.PATIENT))) {
            List<RawConnection> waiting = new ArrayList<>();
            for (int i = 0; i < TestListener.PATIENT.connectionsPerAddress(); i++) {
                waiting.add(listener.connect().request("GET /metrics HTTP/1.1", "Accept: text/hang"));
            }
            for (int scrape = 0; scrape < 3; scrape++) {
                try (RawConnection good = RawConnection.from(GOOD, listener.port())) {
                    assertThat(good.get("/metrics").text()).isEqualTo("x");
                }
            }
            for (RawConnection connection : waiting) {
                connection.close();
            }
        }
    }

    private static double secondsOfScrape(TestListener listener) throws IOException {
        long began = System.nanoTime();
        try (RawConnection scraper = RawConnection.from(GOOD, listener.port())) {
            assertThat(scraper.get("/metrics").text()).hasSize(PAGE_SIZE);
        }
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }
}
