package dev.weir.telemetry.push.otlp.answer;

import dev.weir.telemetry.push.report.FailureCause;
import java.io.IOException;
import java.time.Duration;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The three messages that collectors answer with, as far as they matter here. */
public final class CollectorMessages {
    private static final String RETRY_INFO = "/google.rpc.RetryInfo";

    private CollectorMessages() {}

    /** What an {@code ExportMetricsServiceResponse} says: all is well, or some points were refused. */
    public static Answer confirmation(ByteString response, ServerWords words) {
        try {
            ProtobufFields partial =
                    ProtobufFields.of(ProtobufFields.of(response).bytes(1));
            long refused = partial.number(1);
            return refused == 0
                    ? Answer.DELIVERED
                    : Answer.finalFailure(
                            FailureCause.PARTIAL,
                            "the collector refused " + refused + " points"
                                    + words.said(partial.bytes(2).utf8()));
        } catch (IOException e) {
            return Answer.finalFailure(
                    FailureCause.UNINTELLIGIBLE, "the answer says success, and yet is none of a collector");
        }
    }

    /** The message of a {@code google.rpc.Status}. */
    public static @Nullable String statusMessage(ByteString status) {
        try {
            return ProtobufFields.of(status).bytes(2).utf8();
        } catch (IOException e) {
            return null; // the status code alone has to do
        }
    }

    /** How long a {@code google.rpc.Status} asks to wait; zero if it doesn't. */
    static Duration retryDelay(ByteString status) {
        try {
            for (ByteString any : ProtobufFields.of(status).all(3)) {
                ProtobufFields detail = ProtobufFields.of(any);
                if (detail.bytes(1).utf8().endsWith(RETRY_INFO)) {
                    ProtobufFields delay =
                            ProtobufFields.of(ProtobufFields.of(detail.bytes(2)).bytes(1));
                    return RetryAfter.bounded(Duration.ofSeconds(delay.number(1), delay.number(2)));
                }
            }
            return Duration.ZERO;
        } catch (IOException | ArithmeticException e) {
            return Duration.ZERO; // a hint that can't be read is no hint
        }
    }
}
