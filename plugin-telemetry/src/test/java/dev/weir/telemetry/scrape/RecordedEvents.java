package dev.weir.telemetry.scrape;

import dev.weir.telemetry.scrape.event.DropReason;
import dev.weir.telemetry.scrape.event.ScrapeObserver;
import dev.weir.telemetry.scrape.event.ScrapeOutcome;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps what a listener tells. */
final class RecordedEvents implements ScrapeObserver {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<Scraped> scraped = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> refused = new LinkedBlockingQueue<>();
    private final BlockingQueue<Dropped> dropped = new LinkedBlockingQueue<>();
    private final List<InetSocketAddress> exposed = new CopyOnWriteArrayList<>();

    record Scraped(
            ScrapeOutcome outcome,
            long nanos,
            long bytes,
            @Nullable Throwable cause) {}

    record Dropped(
            InetAddress client, DropReason reason, @Nullable Throwable cause) {}

    @Override
    public void scraped(ScrapeOutcome outcome, long nanos, long bytes, @Nullable Throwable cause) {
        scraped.add(new Scraped(outcome, nanos, bytes, cause));
    }

    @Override
    public void refused(InetAddress client, int status) {
        refused.add(status);
    }

    @Override
    public void dropped(InetAddress client, DropReason reason, @Nullable Throwable cause) {
        dropped.add(new Dropped(client, reason, cause));
    }

    @Override
    public void exposed(InetSocketAddress address) {
        exposed.add(address);
    }

    /** The next scrape that is over. */
    Scraped nextScraped() throws InterruptedException {
        return next(scraped);
    }

    int nextRefused() throws InterruptedException {
        return next(refused);
    }

    Dropped nextDropped() throws InterruptedException {
        return next(dropped);
    }

    /** All that were dropped and have not been asked for. */
    List<Dropped> allDropped() {
        return List.copyOf(dropped);
    }

    List<InetSocketAddress> exposed() {
        return exposed;
    }

    /** Whether every scrape that is over has been asked for. */
    boolean hasNoMoreScraped() {
        return scraped.isEmpty();
    }

    private static <T> T next(BlockingQueue<T> events) throws InterruptedException {
        T event = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("nothing was told in " + PATIENCE);
        }
        return event;
    }
}
