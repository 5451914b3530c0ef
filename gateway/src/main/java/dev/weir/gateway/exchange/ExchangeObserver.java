package dev.weir.gateway.exchange;

import dev.weir.gateway.upstream.FetchFailure;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;

/** Sees what an exchange passes on, and how it ends: finished, failed or abandoned, once. It owns no buffer. */
public interface ExchangeObserver {

    /** The request is about to be sent to the upstream. */
    void begun(HttpRequest outgoing);

    /** It is sent again, as the connection had been closed by the service. */
    void retried();

    void requestPart(ByteBuf part);

    void responseHead(HttpResponse response);

    void responsePart(ByteBuf part);

    void finished();

    void failed(FetchFailure failure);

    void abandoned();
}
