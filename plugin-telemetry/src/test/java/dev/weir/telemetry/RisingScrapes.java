package dev.weir.telemetry;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Somebody who scrapes one value again and again, and notes where it fell. */
final class RisingScrapes implements AutoCloseable {
    private final Queue<String> falls = new ConcurrentLinkedQueue<>();
    private final Semaphore scraped = new Semaphore(0);
    private final CompletableFuture<Integer> scraping;
    private volatile boolean ended;

    RisingScrapes(DoubleSupplier scrape) {
        scraping = CompletableFuture.supplyAsync(() -> scrapeOn(scrape));
    }

    private int scrapeOn(DoubleSupplier scrape) {
        double before = 0;
        int scrapes = 0;
        while (!ended) {
            double now = scrape.getAsDouble();
            if (now < before) {
                falls.add(before + " to " + now);
            }
            before = now;
            scrapes++;
            scraped.release();
        }
        return scrapes;
    }

    /** Waits for one more than were waited for before. Fails as the scraper does. */
    void awaitOne() throws InterruptedException {
        if (!scraped.tryAcquire(30, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody scrapes any more", failure());
        }
    }

    private @Nullable Throwable failure() {
        return scraping.handle((scrapes, failure) -> failure).getNow(null);
    }

    /** Stops, and answers how many scrapes there were. */
    int end() {
        close();
        return scraping.join();
    }

    List<String> falls() {
        return List.copyOf(falls);
    }

    @Override
    public void close() {
        ended = true;
    }
}
