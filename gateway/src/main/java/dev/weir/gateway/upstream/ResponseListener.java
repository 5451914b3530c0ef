package dev.weir.gateway.upstream;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;

/** Hears what an upstream answers to one request, on the event loop of its connection. */
public interface ResponseListener {

    /** The head of the response is there. */
    void head(HttpResponse response);

    /** A part of the body, the last one included. Whoever hears of it releases it. */
    void content(HttpContent content);

    /** The connection takes more of the request, after a time in which it did not. */
    void writable();

    /** The response won't be there, or not all of it. Nothing more follows. */
    void failed(FetchFailure failure);
}
