package dev.weir.telemetry.scrape.http;

import static java.util.Objects.requireNonNull;

import dev.weir.telemetry.exposition.RenderedPage;
import dev.weir.telemetry.exposition.Snapshot;
import dev.weir.telemetry.scrape.connection.Connection;
import dev.weir.telemetry.scrape.connection.Transfer;
import dev.weir.telemetry.scrape.event.ScrapeObserver;
import dev.weir.telemetry.scrape.event.ScrapeOutcome;
import dev.weir.telemetry.scrape.render.Asker;
import dev.weir.telemetry.scrape.render.GzipStream;
import dev.weir.telemetry.scrape.render.Rendering;
import dev.weir.telemetry.scrape.render.RenderingQueue;
import dev.weir.telemetry.scrape.render.ResponseStream;
import dev.weir.telemetry.scrape.render.SharedCollections;
import dev.weir.telemetry.scrape.settings.ScrapeSettings;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One request for the page and its answer. It is collected, alone or with others, rendered on one thread, and ended on the event loop, once, by whatever comes
 * first; what has been sent by then decides whether an ending is an error's answer or a connection broken off.
 */
final class Scrape implements Transfer, Asker, Rendering {
    private final Connection connection;
    private final ScrapeRequest request;
    private final ScrapeSettings settings;
    private final SharedCollections collections;
    private final RenderingQueue queue;
    private final ScrapeObserver observer;
    private final Consumer<Boolean> whenServed;
    private final ResponseStream body;
    private final long began = System.nanoTime();

    // Whoever sets it may write the head of an answer.
    private final AtomicBoolean isAnswered = new AtomicBoolean();
    private volatile String contentType = "";
    private boolean isOver;

    // Set before the rendering thread gets it, and let go when it is written.
    private @Nullable Snapshot snapshot;

    /** A scrape that has not begun; {@code whenServed} is told whether the connection may be kept. */
    Scrape(
            Connection connection,
            ScrapeRequest request,
            ScrapeSettings settings,
            SharedCollections collections,
            RenderingQueue queue,
            ScrapeObserver observer,
            Consumer<Boolean> whenServed) {
        this.connection = connection;
        this.request = request;
        this.settings = settings;
        this.collections = collections;
        this.queue = queue;
        this.observer = observer;
        this.whenServed = whenServed;
        this.body = new ResponseStream(connection.channel(), this::sendHead);
    }

    void begin() {
        connection.awaits(this);
        collections.ask(settings.page(), settings.limits().scrapeTimeout(), this);
    }

    @Override
    public Object scraper() {
        return connection;
    }

    @Override
    public void collected(Snapshot collected) {
        snapshot = collected;
        queue.add(this);
    }

    @Override
    public void hangs() {
        expire();
    }

    @Override
    public InetAddress client() {
        return connection.client();
    }

    @Override
    public void render() {
        try {
            RenderedPage rendered = requireNonNull(snapshot).page(request.accept());
            contentType = rendered.contentType();
            if (!request.isHead()) {
                write(rendered);
            }
            body.finish(taken -> over(taken.isSuccess() ? ScrapeOutcome.SERVED : ScrapeOutcome.CLIENT_GONE, null));
        } catch (Throwable e) {
            broke(e);
        } finally {
            snapshot = null;
            body.abandon();
        }
    }

    @Override
    public boolean isStalled() {
        return body.isStalled();
    }

    @Override
    public void expire() {
        over(ScrapeOutcome.TOO_LATE, null);
    }

    @Override
    public void evict() {
        over(ScrapeOutcome.EVICTED, null);
    }

    @Override
    public void lose() {
        over(ScrapeOutcome.CLIENT_GONE, null);
    }

    @Override
    public void close() {
        over(ScrapeOutcome.LISTENER_CLOSED, null);
    }

    private void write(RenderedPage rendered) throws IOException {
        if (!request.acceptsGzip()) {
            rendered.writeTo(body);
            return;
        }
        GzipStream gzip = new GzipStream(body);
        try {
            rendered.writeTo(gzip);
            gzip.close();
        } finally {
            gzip.abandon();
        }
    }

    // On the rendering thread, with the first bytes of the body.
    private void sendHead() throws IOException {
        HttpResponse head = request.head(contentType);
        if (!isAnswered.compareAndSet(false, true)) {
            throw new IOException("the scrape was ended before its first byte");
        }
        connection.channel().write(head).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    @Override
    public void failed(Throwable cause) {
        over(ScrapeOutcome.PAGE_FAILED, cause);
    }

    private void broke(Throwable cause) {
        boolean isGone = cause instanceof Exception && body.isBroken();
        queue.tell(() -> over(isGone ? ScrapeOutcome.CLIENT_GONE : ScrapeOutcome.PAGE_FAILED, isGone ? null : cause));
        if (cause instanceof OutOfMemoryError fatal) {
            throw fatal;
        }
    }

    private void over(ScrapeOutcome outcome, @Nullable Throwable cause) {
        if (isOver) {
            return;
        }
        isOver = true;
        collections.remove(this);
        queue.remove(this);
        observer.scraped(outcome, System.nanoTime() - began, body.bytes(), cause);
        if (outcome == ScrapeOutcome.SERVED) {
            whenServed.accept(request.keepAlive() && !connection.isLast());
        } else if (canBeAnswered(outcome) && isAnswered.compareAndSet(false, true)) {
            connection.answerLast(PlainAnswer.of(
                    outcome == ScrapeOutcome.PAGE_FAILED
                            ? HttpResponseStatus.INTERNAL_SERVER_ERROR
                            : HttpResponseStatus.SERVICE_UNAVAILABLE,
                    false));
        } else {
            connection.abort();
        }
    }

    private static boolean canBeAnswered(ScrapeOutcome outcome) {
        return outcome == ScrapeOutcome.PAGE_FAILED || outcome == ScrapeOutcome.TOO_LATE;
    }
}
