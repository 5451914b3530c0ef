package dev.weir.telemetry.exposition.protobuf;

import dev.weir.telemetry.exposition.bytes.ByteText;
import dev.weir.telemetry.exposition.family.Exemplars;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The message {@code Exemplar}: an example's value, its trace, and when it was. */
final class ExemplarMessage {
    private static final int VALUE = 2;
    private static final int TIMESTAMP = 3;
    private static final int SECONDS = 1;
    private static final int NANOS = 2;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final byte[] TRACE = "trace_id".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SPAN = "span_id".getBytes(StandardCharsets.US_ASCII);

    private final PairEncoding pairs = new PairEncoding();
    private final ByteText message = new ByteText(128);
    private final ByteText timestamp = new ByteText(16);

    /** Appends an exemplar as a field of a message, or nothing if there is none. */
    void append(int field, @Nullable ExemplarData exemplar, ByteText out) {
        if (exemplar == null) {
            return;
        }
        message.truncate(0);
        pairs.append(TRACE, exemplar.getSpanContext().getTraceId(), message);
        pairs.append(SPAN, exemplar.getSpanContext().getSpanId(), message);
        WireFormat.number(VALUE, Exemplars.value(exemplar), message);
        timestamp.truncate(0);
        WireFormat.unsigned(SECONDS, exemplar.getEpochNanos() / NANOS_PER_SECOND, timestamp);
        WireFormat.unsigned(NANOS, exemplar.getEpochNanos() % NANOS_PER_SECOND, timestamp);
        WireFormat.message(TIMESTAMP, timestamp, message);
        WireFormat.message(field, message, out);
    }
}
