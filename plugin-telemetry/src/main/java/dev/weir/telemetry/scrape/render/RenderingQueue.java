package dev.weir.telemetry.scrape.render;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The few threads that render, and who waits for one. One address never has all threads, and whoever does not read what is
 * rendered loses its thread as soon as somebody waits. Used on the event loop alone.
 */
public final class RenderingQueue {
    private static final int THREADS = 4;
    private static final int THREADS_PER_CLIENT = THREADS - 1;
    private static final long LOOK_MILLIS = 50;
    private static final long LAST_WORK_MILLIS = 500;

    private final EventLoop loop;
    private final Promise<Void> ended;
    private final ThreadPoolExecutor threads;
    private final List<Rendering> waiting = new ArrayList<>();
    private final List<Rendering> running = new ArrayList<>();
    private boolean isLooking;

    public RenderingQueue(EventLoop loop) {
        this.loop = loop;
        this.ended = loop.newPromise();
        this.threads = new RenderingThreads(THREADS, ended);
    }

    /** Renders as soon as a thread is free for it. */
    public void add(Rendering rendering) {
        waiting.add(rendering);
        dispatch();
    }

    /** Forgets a rendering that has become pointless before it began. */
    public void remove(Rendering rendering) {
        waiting.remove(rendering);
    }

    /** Does something on the event loop, unless the listener has ended meanwhile and nobody is left to care. */
    public void tell(Runnable news) {
        if (!loop.isShuttingDown()) {
            loop.execute(news);
        }
    }

    /** Ends the threads, even those that wait for something; they have ended then, or had the time to. */
    public Future<Void> close() {
        waiting.clear();
        threads.shutdownNow();
        loop.schedule(() -> ended.trySuccess(null), LAST_WORK_MILLIS, TimeUnit.MILLISECONDS)
                .addListener(tried -> ended.trySuccess(null));
        return ended;
    }

    private void dispatch() {
        while (running.size() < THREADS) {
            Rendering next = waiting.stream()
                    .filter(rendering -> share(rendering.client()) < THREADS_PER_CLIENT)
                    .min(Comparator.comparingLong(rendering -> share(rendering.client())))
                    .orElse(null);
            if (next == null) {
                break;
            }
            waiting.remove(next);
            running.add(next);
            threads.execute(() -> render(next));
        }
        lookLater();
    }

    private void render(Rendering rendering) {
        try {
            rendering.render();
        } finally {
            tell(() -> {
                running.remove(rendering);
                dispatch();
            });
        }
    }

    private long share(InetAddress client) {
        return running.stream()
                .filter(rendering -> rendering.client().equals(client))
                .count();
    }

    // Closing the listener ends the loop, and with it the look.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void lookLater() {
        if (!isLooking && !waiting.isEmpty()) {
            isLooking = true;
            loop.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        isLooking = false;
        if (!waiting.isEmpty()) {
            List.copyOf(running).stream().filter(Rendering::isStalled).forEach(Rendering::evict);
        }
        lookLater();
    }
}
