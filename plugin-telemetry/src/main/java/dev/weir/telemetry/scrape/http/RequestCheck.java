package dev.weir.telemetry.scrape.http;

import dev.weir.telemetry.scrape.settings.ScrapeSettings;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import org.jspecify.annotations.Nullable;

/** Decides whether a request is one for the page, before anything is collected. */
final class RequestCheck {
    private RequestCheck() {}

    /** The status to refuse the request with, or null where it is in order. */
    static @Nullable HttpResponseStatus refusal(HttpRequest request, ScrapeSettings settings) {
        if (request.decoderResult().isFailure()) {
            return malformed(request.decoderResult().cause());
        }
        if (request.protocolVersion().majorVersion() != 1) {
            return HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED;
        }
        if (!path(request.uri()).equals(settings.path())) {
            return HttpResponseStatus.NOT_FOUND;
        }
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            return HttpResponseStatus.METHOD_NOT_ALLOWED;
        }
        if (request.headers().contains(HttpHeaderNames.EXPECT)) {
            return HttpResponseStatus.EXPECTATION_FAILED;
        }
        if (hasBody(request)) {
            return HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE;
        }
        boolean isAdmitted = settings.gatekeeper().admits(request.headers().getAll(HttpHeaderNames.AUTHORIZATION));
        return isAdmitted ? null : HttpResponseStatus.UNAUTHORIZED;
    }

    /** Whether more than a head belongs to the request, or may. */
    static boolean hasBody(HttpRequest request) {
        String length = request.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    private static HttpResponseStatus malformed(@Nullable Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return HttpResponseStatus.REQUEST_URI_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException
                ? HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
                : HttpResponseStatus.BAD_REQUEST;
    }

    private static String path(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
