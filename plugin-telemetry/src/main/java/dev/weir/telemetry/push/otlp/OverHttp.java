package dev.weir.telemetry.push.otlp;

import dev.weir.telemetry.config.otlp.Compression;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.push.otlp.answer.Answer;
import dev.weir.telemetry.push.otlp.answer.BoundedBody;
import dev.weir.telemetry.push.otlp.answer.CollectorMessages;
import dev.weir.telemetry.push.otlp.answer.RetryAfter;
import dev.weir.telemetry.push.otlp.answer.ServerWords;
import dev.weir.telemetry.push.report.FailureCause;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** OTLP as the body of an HTTP request, in protobuf. */
final class OverHttp implements Protocol {
    private static final String PROTOBUF = "application/x-protobuf";

    private final HttpUrl url;
    private final Headers headers;
    private final ServerWords words;

    OverHttp(OtlpConfig config) {
        this.url = RequestHeaders.url(config);
        Headers.Builder common = RequestHeaders.of(config).set("Accept-Encoding", "identity");
        this.headers = config.compression() == Compression.GZIP
                ? common.set("Content-Encoding", "gzip").build()
                : common.build();
        this.words = new ServerWords(config);
    }

    @Override
    public List<okhttp3.Protocol> versions(boolean isEncrypted) {
        return isEncrypted
                ? List.of(okhttp3.Protocol.HTTP_2, okhttp3.Protocol.HTTP_1_1)
                : List.of(okhttp3.Protocol.HTTP_1_1);
    }

    @Override
    public Request request(ByteString message) {
        return new Request.Builder()
                .url(url)
                .headers(headers)
                .post(new OneShotBody(PROTOBUF, ByteString.EMPTY, message))
                .build();
    }

    @Override
    public Answer read(Response response) throws IOException {
        int status = response.code();
        ByteString body = BoundedBody.read(response);
        if (status >= 200 && status < 300) {
            return body == null ? BoundedBody.tooLarge() : readSuccess(response, body);
        }
        return readFailure(response, status, body == null ? ByteString.EMPTY : body);
    }

    // Some collectors answer in a form of their own. Only a web page is surely none of theirs: it comes from a proxy
    // or a login page on the way.
    private Answer readSuccess(Response response, ByteString body) {
        String type = Objects.requireNonNullElse(response.header("Content-Type"), "");
        if (type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            return Answer.finalFailure(
                    FailureCause.UNINTELLIGIBLE, "a web page answered, where a collector was expected");
        }
        boolean isReadable =
                response.header("Content-Encoding") == null && (type.isEmpty() || type.startsWith(PROTOBUF));
        return isReadable ? CollectorMessages.confirmation(body, words) : Answer.DELIVERED;
    }

    private Answer readFailure(Response response, int status, ByteString body) {
        String detail = "HTTP status " + status + words.said(message(response, body));
        return switch (status) {
            case 429 -> Answer.passingFailure(FailureCause.THROTTLED, detail, askedToWait(response));
            case 502, 503, 504 -> Answer.passingFailure(FailureCause.UNAVAILABLE, detail, askedToWait(response));
            case 401, 403, 407 -> Answer.finalFailure(FailureCause.UNAUTHORISED, detail);
            case 301, 302, 303, 307, 308 ->
                Answer.finalFailure(
                        FailureCause.REJECTED, detail + ", a redirect, which is not followed; write the new address");
            default -> Answer.finalFailure(status >= 500 ? FailureCause.UNAVAILABLE : FailureCause.REJECTED, detail);
        };
    }

    private static Duration askedToWait(Response response) {
        return RetryAfter.parse(response.header("Retry-After"), response.header("Date"));
    }

    private static @Nullable String message(Response response, ByteString body) {
        String type = Objects.requireNonNullElse(response.header("Content-Type"), "");
        if (response.header("Content-Encoding") != null || body.size() == 0) {
            return null;
        }
        return type.startsWith(PROTOBUF)
                ? CollectorMessages.statusMessage(body)
                : type.startsWith("text/plain") || type.startsWith("application/json") ? body.utf8() : null;
    }
}
