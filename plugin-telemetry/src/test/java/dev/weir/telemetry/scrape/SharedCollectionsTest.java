package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.prometheus.ScrapeLimits;
import dev.weir.telemetry.exposition.MetricsPage;
import dev.weir.telemetry.exposition.Snapshot;
import dev.weir.telemetry.scrape.event.ScrapeOutcome;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who asks at about the same time is served by one collection. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SharedCollectionsTest {
    private static final long SHARED_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final ScrapeLimits HASTY =
            new ScrapeLimits(64, 8, TestListener.LONG, TestListener.LONG, TestListener.SHORT);

    /** When each collection began. A page shows which collection it is of, and for which format. */
    private final List<Long> begins = new CopyOnWriteArrayList<>();

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private Snapshot count() {
        begins.add(System.nanoTime());
        String number = String.valueOf(begins.size());
        return accept ->
                Pages.page(Pages.TEXT, out -> out.write((number + " " + accept).getBytes(StandardCharsets.UTF_8)));
    }

    private Snapshot countSlowly() {
        Snapshot counted = count();
        begun.countDown();
        Pages.await(mayEnd);
        return counted;
    }

    @Test
    void scrapersWhoAskAtAboutTheSameTime_shareACollection_eachInAFormatOfItsOwn() throws Exception {
        try (TestListener listener = TestListener.serving(this::count)) {
            boolean wasSoon = false;
            while (!wasSoon) {
                int before = begins.size();
                long began = System.nanoTime();
                try (RawConnection first = listener.connect();
                        RawConnection second = listener.connect()) {
                    first.request("GET /metrics HTTP/1.1", "Accept: a");
                    second.request("GET /metrics HTTP/1.1", "Accept: b");
                    List<String> texts =
                            List.of(first.answer().text(), second.answer().text());
                    wasSoon = System.nanoTime() - began < SHARED_NANOS;
                    if (wasSoon) {
                        int number = before + 1;
                        assertThat(texts).containsExactly(number + " a", number + " b");
                        assertThat(begins).hasSize(number);
                    }
                }
            }
        }
    }

    @Test
    void whatIsShared_isATenthOfASecondOldAtMost() throws Exception {
        try (TestListener listener = TestListener.serving(this::count)) {
            while (begins.size() < 4) {
                try (RawConnection stranger = listener.connect()) {
                    long asked = System.nanoTime();
                    String[] numberAndAccept = stranger.get("/metrics").text().split(" ", 2);

                    int number = Integer.parseInt(numberAndAccept[0]);
                    assertThat(asked - begins.get(number - 1)).isLessThanOrEqualTo(SHARED_NANOS);
                }
            }
        }
    }

    @Test
    void aScraperAlone_getsNewNumbersEachTime() throws Exception {
        try (TestListener listener = TestListener.serving(this::count);
                RawConnection scraper = listener.connect()) {
            for (int scrape = 1; scrape <= 10; scrape++) {
                assertThat(scraper.get("/metrics").text()).startsWith(scrape + " ");
            }
        }
    }

    @Test
    void otherSettings_areNotAnsweredFromBefore() throws Exception {
        MetricsPage page = this::count;
        try (TestListener listener = TestListener.serving(page)) {
            for (int reload = 1; reload <= 10; reload++) {
                try (RawConnection scraper = listener.connect()) {
                    assertThat(scraper.get("/metrics").text()).startsWith(reload + " ");
                }
                listener.listener().apply(TestListener.settings(page));
            }
        }
    }

    @Test
    void whatCannotBeCollected_isAFailureForAllWhoShareIt() throws Exception {
        IllegalStateException broken = new IllegalStateException("canary");
        MetricsPage failing = () -> {
            countSlowly();
            throw broken;
        };
        try (TestListener listener = TestListener.serving(failing);
                RawConnection first = listener.connect();
                RawConnection second = listener.connect()) {
            first.request("GET /metrics HTTP/1.1");
            begun.await();
            second.request("GET /metrics HTTP/1.1");
            mayEnd.countDown();

            assertThat(first.answer().code()).isEqualTo(500);
            assertThat(second.answer().code()).isEqualTo(500);
            assertThat(listener.events().nextScraped().cause()).isSameAs(broken);
            assertThat(listener.events().nextScraped().cause()).isSameAs(broken);
        }
    }

    @Test
    void aPageThatHangs_takesOneThread_andAnotherPageIsServed() throws Exception {
        try (TestListener listener = TestListener.serving(this::countSlowly)) {
            List<RawConnection> waiting = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                waiting.add(listener.connect().request("GET /metrics HTTP/1.1"));
            }
            begun.await();

            listener.listener().apply(TestListener.settings(Pages.of("x")));

            try (RawConnection scraper = listener.connect()) {
                assertThat(scraper.get("/metrics").text()).isEqualTo("x");
            }
            assertThat(begins).hasSize(1);
            for (RawConnection connection : waiting) {
                connection.close();
            }
        }
    }

    @Test
    void whoeverComesToAPageThatHangs_isAnsweredAtOnce() throws Exception {
        try (TestListener listener = TestListener.with(TestListener.settings(this::countSlowly, HASTY))) {
            try (RawConnection first = listener.connect()) {
                assertThat(first.get("/metrics").code()).isEqualTo(503);
                assertThat(listener.events().nextScraped().nanos())
                        .isGreaterThanOrEqualTo(TestListener.SHORT.toNanos());
            }
            try (RawConnection second = listener.connect()) {
                assertThat(second.get("/metrics").code()).isEqualTo(503);
                listener.events().nextScraped();
            }
            for (int i = 0; i < 8; i++) {
                try (RawConnection next = listener.connect()) {
                    assertThat(next.get("/metrics").code()).isEqualTo(503);
                    RecordedEvents.Scraped scraped = listener.events().nextScraped();
                    assertThat(scraped.outcome()).isEqualTo(ScrapeOutcome.TOO_LATE);
                    assertThat(scraped.nanos()).isLessThan(TestListener.SHORT.toNanos());
                }
            }
            assertThat(begins).hasSize(1);
        }
    }

    @Test
    void aPageThatHungForAWhile_isServedAgain() throws Exception {
        try (TestListener listener = TestListener.with(TestListener.settings(this::countSlowly, HASTY))) {
            try (RawConnection first = listener.connect()) {
                assertThat(first.get("/metrics").code()).isEqualTo(503);
            }
            mayEnd.countDown();

            assertThat(answeredInTheEnd(listener)).isEqualTo(200);
        }
    }

    @Test
    void nothingIsKept_whenItIsTooOldToBeShared() throws Exception {
        List<WeakReference<Snapshot>> snapshots = new CopyOnWriteArrayList<>();
        MetricsPage noting = () -> {
            Snapshot snapshot = count();
            snapshots.add(new WeakReference<>(snapshot));
            return snapshot;
        };
        try (TestListener listener = TestListener.serving(noting);
                RawConnection kept = listener.connect()) {
            assertThat(kept.get("/metrics").code()).isEqualTo(200);
            CountDownLatch never = new CountDownLatch(1);
            for (int look = 0; look < 500 && snapshots.get(0).get() != null; look++) {
                System.gc();
                never.await(20, TimeUnit.MILLISECONDS);
            }

            assertThat(snapshots.get(0).get()).isNull();
        }
    }

    private static int answeredInTheEnd(TestListener listener) throws IOException {
        int code = 503;
        for (int tries = 0; tries < 500 && code != 200; tries++) {
            try (RawConnection next = listener.connect()) {
                code = next.get("/metrics").code();
            }
        }
        return code;
    }
}
