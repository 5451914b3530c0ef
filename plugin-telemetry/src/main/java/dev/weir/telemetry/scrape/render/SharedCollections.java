package dev.weir.telemetry.scrape.render;

import dev.weir.telemetry.exposition.MetricsPage;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Collects for scrapers that ask at about the same time, such as a pair of servers, once for all of them; what they share is
 * a tenth of a second old at most, and nobody gets one collection twice. A page is collected once at a time, so one that hangs
 * takes one thread, whoever asks. Nothing is kept for longer than it is shared. Used on the event loop alone.
 */
public final class SharedCollections {
    private static final long SHARED_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final EventLoop loop;
    private final RenderingQueue queue;
    private @Nullable Collecting latest;

    public SharedCollections(EventLoop loop, RenderingQueue queue) {
        this.loop = loop;
        this.queue = queue;
    }

    /**
     * Collects for one more scraper, or lets it share.
     *
     * @param patience a collection that has run for longer hangs
     */
    public void ask(MetricsPage page, Duration patience, Asker asker) {
        Collecting now = latest;
        if (now == null || !now.page().equals(page)) {
            begin(page, List.of(asker));
        } else if (now.age() <= SHARED_NANOS && now.isFreshFor(asker)) {
            now.add(asker);
        } else if (now.isOver()) {
            begin(page, List.of(asker));
        } else if (now.age() > patience.toNanos()) {
            asker.hangs();
        } else {
            now.addLater(asker);
        }
    }

    /** Shares nothing that was begun before with who asks from now on: other settings are in effect. */
    public void renew() {
        Collecting now = latest;
        if (now != null) {
            now.seal();
        }
    }

    /** Forgets one who has given up. */
    public void remove(Asker asker) {
        Collecting now = latest;
        if (now != null && now.remove(asker)) {
            queue.remove(now);
            latest = null;
            next(now);
        }
    }

    private void begin(MetricsPage page, List<Asker> askers) {
        Collecting next = new Collecting(page, askers.get(0).client(), queue::tell, this::ended);
        latest = next;
        askers.forEach(next::add);
        queue.add(next);
    }

    private void ended(Collecting collecting) {
        forgetLater(collecting);
        next(collecting);
    }

    private void next(Collecting before) {
        List<Asker> later = before.later();
        if (!later.isEmpty()) {
            begin(before.page(), later);
        }
    }

    // Closing the listener ends the loop, and with it whatever is kept.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void forgetLater(Collecting collecting) {
        long left = SHARED_NANOS - collecting.age();
        if (left <= 0) {
            forget(collecting);
        } else {
            loop.schedule(() -> forget(collecting), left, TimeUnit.NANOSECONDS);
        }
    }

    private void forget(Collecting collecting) {
        if (collecting.equals(latest)) {
            latest = null;
        }
    }
}
