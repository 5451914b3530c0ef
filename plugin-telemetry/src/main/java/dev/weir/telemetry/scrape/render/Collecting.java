package dev.weir.telemetry.scrape.render;

import dev.weir.telemetry.exposition.MetricsPage;
import dev.weir.telemetry.exposition.Snapshot;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One collection, for all who share it. It runs on a rendering thread; all else happens on the event loop, where each who
 * waits hears of its end once.
 */
final class Collecting implements Rendering {
    private static final long NOT_BEGUN = Long.MIN_VALUE;

    private final MetricsPage page;
    private final InetAddress client;
    private final Consumer<Runnable> loop;
    private final Consumer<Collecting> whenOver;

    // Of the event loop. Those that were served by it are known, as nobody gets the same numbers twice.
    private final Set<Asker> waiting = new LinkedHashSet<>();
    private final Set<Asker> later = new LinkedHashSet<>();
    private final Set<Object> served = new HashSet<>();
    private @Nullable Snapshot snapshot;
    private boolean isSealed;
    private boolean isOver;

    private volatile long began = NOT_BEGUN;

    Collecting(MetricsPage page, InetAddress client, Consumer<Runnable> loop, Consumer<Collecting> whenOver) {
        this.page = page;
        this.client = client;
        this.loop = loop;
        this.whenOver = whenOver;
    }

    MetricsPage page() {
        return page;
    }

    /** Nanoseconds since it began, or zero if it waits for a thread. */
    long age() {
        return began == NOT_BEGUN ? 0 : System.nanoTime() - began;
    }

    boolean isOver() {
        return isOver;
    }

    /** Gives it to nobody who comes from now on. */
    void seal() {
        isSealed = true;
    }

    /** Whether it may be given to one more: it is a collection that the same scraper has not had. */
    boolean isFreshFor(Asker asker) {
        return !isSealed && !served.contains(asker.scraper());
    }

    /** Gives it to one more, as soon as it is there. */
    void add(Asker asker) {
        served.add(asker.scraper());
        Snapshot known = snapshot;
        if (known == null) {
            waiting.add(asker);
        } else {
            asker.collected(known);
        }
    }

    /** Keeps one for the collection after it. */
    void addLater(Asker asker) {
        later.add(asker);
    }

    /** Those for whom it is too old. */
    List<Asker> later() {
        return List.copyOf(later);
    }

    /** Forgets one who has given up, and says whether the collection has become pointless before it began. */
    boolean remove(Asker asker) {
        waiting.remove(asker);
        later.remove(asker);
        return !isOver && began == NOT_BEGUN && waiting.isEmpty();
    }

    @Override
    public InetAddress client() {
        return client;
    }

    @Override
    public void render() {
        began = System.nanoTime();
        try {
            Snapshot collected = page.collect();
            loop.accept(() -> end(collected, null));
        } catch (Throwable e) {
            loop.accept(() -> end(null, e));
            if (e instanceof OutOfMemoryError fatal) {
                throw fatal;
            }
        }
    }

    private void end(@Nullable Snapshot collected, @Nullable Throwable failure) {
        isOver = true;
        snapshot = collected;
        List<Asker> all = List.copyOf(waiting);
        waiting.clear();
        for (Asker asker : all) {
            if (collected != null) {
                asker.collected(collected);
            } else if (failure != null) {
                asker.failed(failure);
            }
        }
        whenOver.accept(this);
    }

    @Override
    public boolean isStalled() {
        return false;
    }

    @Override
    public void evict() {}
}
