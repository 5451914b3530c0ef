package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovingListenerTest {
    private static final int MOVES = 20;
    private static final String PAGE = "requests_total 7\n";

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final Semaphore scrapes = new Semaphore(0);
    private volatile TestListener current;

    @BeforeEach
    void listen() throws IOException {
        current = TestListener.serving(Pages.of(PAGE));
    }

    @Test
    void noScrapeIsRefused_whileTheListenerMoves() throws Exception {
        ExecutorService scraper = Executors.newSingleThreadExecutor();
        CompletableFuture<Void> scraping = CompletableFuture.runAsync(this::scrapeOn, scraper);
        try {
            for (int move = 0; move < MOVES; move++) {
                TestListener next = TestListener.bound("127.0.0.1:0", TestListener.settings(Pages.of(PAGE)));
                TestListener old = current;
                current = next;
                next.listener().activate();
                // After two more scrapes at the latest, the scraper has read the new address.
                scrapes.drainPermits();
                assertThat(scrapes.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
                assertThat(old.retire(TestListener.LONG)).isTrue();
            }
        } finally {
            isOver.set(true);
            scraping.get(20, TimeUnit.SECONDS);
            scraper.shutdown();
            current.close();
        }
    }

    private void scrapeOn() {
        while (!isOver.get()) {
            try (RawConnection connection = current.connect()) {
                assertThat(connection.get("/metrics").text()).isEqualTo(PAGE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            scrapes.release();
        }
    }
}
