package dev.weir.gateway.server;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** How a request is answered whose head can't be read. */
record RefusedHead(int status, String reason) {

    static RefusedHead of(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return new RefusedHead(414, "the request's target is too long");
        }
        return cause instanceof TooLongHttpHeaderException
                ? new RefusedHead(431, "the request's headers are too long")
                : new RefusedHead(400, "the request is malformed");
    }
}
