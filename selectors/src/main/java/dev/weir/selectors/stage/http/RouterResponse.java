package dev.weir.selectors.stage.http;

import org.jspecify.annotations.Nullable;

/**
 * The router's response to a client.
 *
 * @param bodySize the exact size of the body before compression in bytes, or null while it is streamed
 * @param body the body, or null if nobody asked to keep it
 */
public record RouterResponse(
        HttpResponse http,
        @Nullable Long bodySize,
        @Nullable Body body) {

    /** A response whose body is streamed and not kept. */
    public static RouterResponse of(int status, Headers headers) {
        return new RouterResponse(new HttpResponse(status, headers), null, null);
    }
}
