package dev.weir.selectors.selector.ambient;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The id of the request's trace. Absent outside a trace. */
public record TraceIdentity(Form form, Phases phases) implements AmbientSelector {

    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 32;

    /** How the id is written. */
    public enum Form {
        /** 32 hexadecimal digits. */
        OPEN_TELEMETRY,
        /** The whole id as a decimal number. */
        DECIMAL,
        /** The lower half as a decimal number. */
        DATADOG,
        /** With the dashes of a UUID. */
        UUID
    }

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TEXT;
    }

    @Override
    public @Nullable Value read(Phase phase, StageView view) {
        SpanContext span = Span.fromContext(view.context().telemetry()).getSpanContext();
        return span.isValid() ? Value.of(write(span.getTraceId())) : null;
    }

    private String write(String id) {
        return switch (form) {
            case OPEN_TELEMETRY -> id;
            case DECIMAL -> new BigInteger(id, HEXADECIMAL).toString();
            case DATADOG -> Long.toUnsignedString(Long.parseUnsignedLong(id, DIGITS / 2, DIGITS, HEXADECIMAL));
            case UUID ->
                id.substring(0, 8)
                        + '-'
                        + id.substring(8, 12)
                        + '-'
                        + id.substring(12, 16)
                        + '-'
                        + id.substring(16, 20)
                        + '-'
                        + id.substring(20);
        };
    }
}
