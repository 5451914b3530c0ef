package dev.weir.telemetry.scrape.http;

import dev.weir.telemetry.scrape.connection.Connection;
import dev.weir.telemetry.scrape.event.DropReason;
import dev.weir.telemetry.scrape.event.ScrapeObserver;
import dev.weir.telemetry.scrape.render.RenderingQueue;
import dev.weir.telemetry.scrape.render.SharedCollections;
import dev.weir.telemetry.scrape.settings.ScrapeSettings;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Answers a connection's requests, one after another. Requests that come before their turn wait, and few of them may. */
public final class RequestHandler extends ChannelInboundHandlerAdapter {
    private static final int MOST_PIPELINED = 8;

    private final Connection connection;
    private final SharedCollections collections;
    private final RenderingQueue queue;
    private final ScrapeObserver observer;
    private final Deque<HttpRequest> waiting = new ArrayDeque<>();
    private boolean isBusy;
    private boolean isDone;

    public RequestHandler(
            Connection connection, SharedCollections collections, RenderingQueue queue, ScrapeObserver observer) {
        this.connection = connection;
        this.collections = collections;
        this.queue = queue;
        this.observer = observer;
    }

    /** Takes requests; a body is no part of any that is answered with the page, so all content is let go. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof HttpRequest request && !isDone) {
                take(request);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake && !handshake.isSuccess()) {
            connection.drop(DropReason.HANDSHAKE_FAILED, handshake.cause());
        }
        context.fireUserEventTriggered(event);
    }

    /** A connection that its other side broke off is no fault; a scrape on it is told as such. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            connection.abort();
        } else if (cause instanceof DecoderException) {
            connection.drop(DropReason.HANDSHAKE_FAILED, cause);
        } else {
            connection.drop(DropReason.FAULT, cause);
        }
    }

    private void take(HttpRequest request) {
        if (!isBusy) {
            answer(request);
        } else if (waiting.size() < MOST_PIPELINED) {
            waiting.add(request);
            connection.channel().config().setAutoRead(false);
        } else {
            isDone = true;
        }
    }

    private void answer(HttpRequest request) {
        isBusy = true;
        ScrapeSettings settings = connection.settings();
        HttpResponseStatus refusal = RequestCheck.refusal(request, settings);
        if (refusal == null) {
            ScrapeRequest scrape = ScrapeRequest.of(request, connection.isLast());
            new Scrape(connection, scrape, settings, collections, queue, observer, this::answered).begin();
            return;
        }
        observer.refused(connection.client(), refusal.code());
        boolean keepAlive = !connection.isLast()
                && request.decoderResult().isSuccess()
                && !RequestCheck.hasBody(request)
                && HttpUtil.isKeepAlive(request);
        FullHttpResponse response = PlainAnswer.refusal(refusal, settings, keepAlive);
        if (keepAlive) {
            connection.channel().writeAndFlush(response).addListener(written -> answered(written.isSuccess()));
        } else {
            isDone = true;
            connection.answerLast(response);
        }
    }

    private void answered(boolean isKept) {
        isBusy = false;
        if (!isKept) {
            isDone = true;
            connection.lingers();
            return;
        }
        connection.rests();
        HttpRequest next = waiting.poll();
        if (waiting.isEmpty()) {
            connection.channel().config().setAutoRead(!isDone);
        }
        if (next != null) {
            answer(next);
        } else if (isDone) {
            connection.lingers();
        }
    }
}
