package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.prometheus.ScrapeLimits;
import dev.weir.telemetry.exposition.MetricsPage;
import dev.weir.telemetry.scrape.RecordedEvents.Scraped;
import dev.weir.telemetry.scrape.event.ScrapeOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BackPressureTest {
    private static final long HUGE = 200_000_000;
    private static final long KERNEL_BUFFERS = 16_000_000;

    private final AtomicLong written = new AtomicLong();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

    @Test
    void readerThatStops_isWaitedFor_inBoundedMemory_untilTheDeadline() throws Exception {
        ScrapeLimits limits = new ScrapeLimits(64, 8, TestListener.LONG, TestListener.LONG, Duration.ofMillis(500));
        try (TestListener listener = TestListener.with(TestListener.settings(huge(), limits));
                RawConnection scraper = listener.connect()) {
            scraper.request("GET /metrics HTTP/1.1");

            Scraped scraped = listener.events().nextScraped();
            assertThat(scraped.outcome()).isEqualTo(ScrapeOutcome.TOO_LATE);
            assertThat(scraped.nanos()).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(500));
            assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
            assertThat(written.get()).isLessThan(KERNEL_BUFFERS);
        }
    }

    @Test
    void readerThatDisappears_freesItsThreadAtOnce() throws Exception {
        try (TestListener listener = TestListener.serving(huge())) {
            try (RawConnection scraper = listener.connect()) {
                scraper.request("GET /metrics HTTP/1.1");
                assertThat(scraper.in().readNBytes(100_000)).hasSize(100_000);
            }

            assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
            assertThat(listener.events().nextScraped().outcome()).isEqualTo(ScrapeOutcome.CLIENT_GONE);
        }
    }

    @Test
    void readerThatDisappears_whileThePageIsCollected_isToldAtOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        MetricsPage slow = () -> {
            begun.countDown();
            Pages.await(never);
            throw new AssertionError("the test has ended before");
        };
        try (TestListener listener = TestListener.serving(slow)) {
            try (RawConnection scraper = listener.connect()) {
                scraper.request("GET /metrics HTTP/1.1");
                begun.await();
            }

            assertThat(listener.events().nextScraped().outcome()).isEqualTo(ScrapeOutcome.CLIENT_GONE);
        }
    }

    @Test
    void slowReader_getsAllOfIt() throws Exception {
        long size = 20_000_000;
        try (TestListener listener = TestListener.serving(Pages.ofSize(size));
                RawConnection scraper = listener.connect()) {
            scraper.request("GET /metrics HTTP/1.0").head();

            InputStream in = scraper.in();
            long read = 0;
            for (int part = in.readNBytes(10_000).length; part > 0; part = in.readNBytes(10_000).length) {
                read += part;
            }
            assertThat(read).isEqualTo(size);
            assertThat(listener.events().nextScraped().bytes()).isEqualTo(size);
        }
    }

    private MetricsPage huge() {
        byte[] part = new byte[10_000];
        return Pages.of(out -> {
            try {
                for (long left = HUGE; left > 0; left -= part.length) {
                    out.write(part);
                    written.addAndGet(part.length);
                }
            } catch (IOException e) {
                failure.complete(e);
                throw e;
            }
        });
    }
}
