package dev.weir.telemetry.push.otlp;

import dev.weir.telemetry.config.otlp.Compression;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.push.otlp.answer.Answer;
import dev.weir.telemetry.push.otlp.answer.BoundedBody;
import dev.weir.telemetry.push.otlp.answer.CollectorMessages;
import dev.weir.telemetry.push.otlp.answer.GrpcStatus;
import dev.weir.telemetry.push.otlp.answer.RetryAfter;
import dev.weir.telemetry.push.otlp.answer.ServerWords;
import dev.weir.telemetry.push.report.FailureCause;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.ByteString;

/** OTLP as a unary gRPC call over HTTP/2. */
final class OverGrpc implements Protocol {
    private static final String TYPE = "application/grpc";
    private static final String METHOD = "opentelemetry.proto.collector.metrics.v1.MetricsService/Export";
    private static final int FRAME_PREFIX = 5;

    private final HttpUrl url;
    private final Headers headers;
    private final boolean isCompressed;
    private final ServerWords words;

    OverGrpc(OtlpConfig config) {
        this.url =
                RequestHeaders.url(config).newBuilder().addPathSegments(METHOD).build();
        this.isCompressed = config.compression() == Compression.GZIP;
        Headers.Builder common = RequestHeaders.of(config)
                .set("TE", "trailers")
                .set("Accept-Encoding", "identity")
                .set("grpc-accept-encoding", "identity");
        this.headers = isCompressed ? common.set("grpc-encoding", "gzip").build() : common.build();
        this.words = new ServerWords(config);
    }

    @Override
    public List<okhttp3.Protocol> versions(boolean isEncrypted) {
        return isEncrypted
                ? List.of(okhttp3.Protocol.HTTP_2, okhttp3.Protocol.HTTP_1_1)
                : List.of(okhttp3.Protocol.H2_PRIOR_KNOWLEDGE);
    }

    @Override
    public Request request(ByteString message) {
        ByteString prefix = new Buffer()
                .writeByte(isCompressed ? 1 : 0)
                .writeInt(message.size())
                .readByteString();
        return new Request.Builder()
                .url(url)
                .headers(headers)
                .post(new OneShotBody(TYPE, prefix, message))
                .build();
    }

    @Override
    public Answer read(Response response) throws IOException {
        ByteString body = BoundedBody.read(response);
        if (body == null) {
            return BoundedBody.tooLarge();
        }
        Headers trailers = response.header("grpc-status") != null ? response.headers() : response.trailers();
        String status = trailers.get("grpc-status");
        if (status == null) {
            return withoutStatus(response);
        }
        return status.equals("0") ? confirmation(body) : GrpcStatus.of(status).answer(trailers, words);
    }

    private Answer confirmation(ByteString body) {
        boolean isReadable = body.size() >= FRAME_PREFIX && body.getByte(0) == 0;
        return CollectorMessages.confirmation(isReadable ? body.substring(FRAME_PREFIX) : ByteString.EMPTY, words);
    }

    // gRPC's own rules for what proxies answer in its place.
    private static Answer withoutStatus(Response response) {
        int status = response.code();
        String detail = "HTTP status " + status + " without a gRPC status";
        return switch (status) {
            case 401, 403, 407 -> Answer.finalFailure(FailureCause.UNAUTHORISED, detail);
            case 429 -> Answer.passingFailure(FailureCause.THROTTLED, detail, askedToWait(response));
            case 502, 503, 504 -> Answer.passingFailure(FailureCause.UNAVAILABLE, detail, askedToWait(response));
            default ->
                status >= 500
                        ? Answer.finalFailure(FailureCause.UNAVAILABLE, detail)
                        : status >= 300
                                ? Answer.finalFailure(FailureCause.REJECTED, detail)
                                : Answer.finalFailure(FailureCause.UNINTELLIGIBLE, detail);
        };
    }

    private static Duration askedToWait(Response response) {
        return RetryAfter.parse(response.header("Retry-After"), response.header("Date"));
    }
}
