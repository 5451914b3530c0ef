package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.misuse.CallSite;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.context.Context;
import java.util.concurrent.atomic.AtomicLong;

/** A delegate that only adds up, and remembers whether it was ever below zero. */
final class Tally implements LongCounter, LongUpDownCounter {
    private final AtomicLong sum = new AtomicLong();
    private volatile boolean wasNegative;

    static Origin origin(InstrumentKind kind) {
        return Origin.of(
                MeterProvider.noop(),
                InstrumentDefinition.of("tally", kind, NumberType.LONG, "", ""),
                new CallSite("stress"),
                (definition, reason) -> {});
    }

    /** The sum, or a thousand if it was ever negative. */
    int read() {
        return wasNegative ? 1_000 : (int) sum.get();
    }

    @Override
    public void add(long value) {
        if (sum.addAndGet(value) < 0) {
            wasNegative = true;
        }
    }

    @Override
    public void add(long value, Attributes attributes) {
        add(value);
    }

    @Override
    public void add(long value, Attributes attributes, Context context) {
        add(value);
    }

    @Override
    public boolean isEnabled() {
        return true;
    }
}
