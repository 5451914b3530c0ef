package dev.weir.telemetry.push.otlp.answer;

import dev.weir.telemetry.push.report.FailureCause;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The status codes of gRPC other than OK, and what OTLP says of each. */
public enum GrpcStatus {
    CANCELLED(1, FailureCause.UNAVAILABLE, true),
    UNKNOWN(2, FailureCause.UNAVAILABLE, false),
    INVALID_ARGUMENT(3, FailureCause.REJECTED, false),
    DEADLINE_EXCEEDED(4, FailureCause.TIMED_OUT, true),
    NOT_FOUND(5, FailureCause.REJECTED, false),
    ALREADY_EXISTS(6, FailureCause.REJECTED, false),
    PERMISSION_DENIED(7, FailureCause.UNAUTHORISED, false),
    /** Passing only if the collector says when to come again. */
    RESOURCE_EXHAUSTED(8, FailureCause.THROTTLED, false),
    FAILED_PRECONDITION(9, FailureCause.REJECTED, false),
    ABORTED(10, FailureCause.UNAVAILABLE, true),
    OUT_OF_RANGE(11, FailureCause.UNAVAILABLE, true),
    UNIMPLEMENTED(12, FailureCause.REJECTED, false),
    INTERNAL(13, FailureCause.UNAVAILABLE, false),
    UNAVAILABLE(14, FailureCause.UNAVAILABLE, true),
    DATA_LOSS(15, FailureCause.UNAVAILABLE, true),
    UNAUTHENTICATED(16, FailureCause.UNAUTHORISED, false);

    private final int number;
    private final FailureCause cause;
    private final boolean isPassing;

    GrpcStatus(int number, FailureCause cause, boolean isPassing) {
        this.number = number;
        this.cause = cause;
        this.isPassing = isPassing;
    }

    /** The status of that number; unknown numbers mean {@link #UNKNOWN}, as gRPC says. */
    public static GrpcStatus of(String number) {
        for (GrpcStatus status : values()) {
            if (Integer.toString(status.number).equals(number)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    /** What it means for the push, with what the trailers add to it. */
    public Answer answer(Headers trailers, ServerWords words) {
        String detail = "gRPC status " + name() + words.said(message(trailers));
        Duration askedToWait = askedToWait(trailers);
        return isPassing || (this == RESOURCE_EXHAUSTED && !askedToWait.isZero())
                ? Answer.passingFailure(cause, detail, askedToWait)
                : Answer.finalFailure(cause, detail);
    }

    private static @Nullable String message(Headers trailers) {
        String encoded = trailers.get("grpc-message");
        if (encoded == null || encoded.isEmpty()) {
            return null;
        }
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded; // not percent-encoded as it should be; it is escaped before it is shown
        }
    }

    private static Duration askedToWait(Headers trailers) {
        String details = trailers.get("grpc-status-details-bin");
        ByteString status = details == null ? null : ByteString.decodeBase64(details);
        return CollectorMessages.retryDelay(Objects.requireNonNullElse(status, ByteString.EMPTY));
    }
}
