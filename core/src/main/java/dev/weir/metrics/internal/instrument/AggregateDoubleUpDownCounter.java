package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.misuse.DropReason;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleUpDownCounter;
import io.opentelemetry.context.Context;
import java.util.List;

/** A counter of fractions that also falls over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateDoubleUpDownCounter extends AggregateInstrument<DoubleUpDownCounter>
        implements DoubleUpDownCounter {
    private static final DoubleUpDownCounter[] NOBODY = {};

    private final Holds<DoubleUpDownCounter> holds = new Holds<>();
    private volatile DoubleUpDownCounter[] delegates = NOBODY;

    public AggregateDoubleUpDownCounter(Origin origin) {
        super(origin);
    }

    @Override
    public void add(double value) {
        add(value, Attributes.empty());
    }

    @Override
    public void add(double value, Attributes attributes) {
        DoubleUpDownCounter[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            add(targets, value, attributes, Context.current());
        }
    }

    @Override
    public void add(double value, Attributes attributes, Context context) {
        DoubleUpDownCounter[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            add(targets, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void add(double value, AttributeSets sets, Object[] pairs) {
        DoubleUpDownCounter[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            add(targets, value, sets.of(pairs), Context.current());
        }
    }

    private void add(DoubleUpDownCounter[] targets, double value, Attributes attributes, Context context) {
        if (!Double.isFinite(value)) {
            dropped(DropReason.NOT_FINITE);
            return;
        }
        Attributes given = attributes == null ? orEmpty(null) : attributes;
        for (DoubleUpDownCounter target : targets) {
            target.add(value, given, context);
        }
    }

    /** Adds the value until the hold is released, wherever measurements go by then. */
    public Hold<DoubleUpDownCounter> hold(double value, Attributes attributes) {
        if (!Double.isFinite(value)) {
            dropped(DropReason.NOT_FINITE);
            return Hold.nothing();
        }
        Attributes given = attributes == null ? orEmpty(null) : attributes;
        if (delegates.length == 0) {
            unwanted();
        }
        return holds.open(new DoubleHold(value, given), () -> delegates);
    }

    @Override
    public boolean isEnabled() {
        for (DoubleUpDownCounter target : delegates) {
            if (target.isEnabled()) {
                return true;
            }
        }
        return false;
    }

    @Override
    DoubleUpDownCounter build(FilteredMeter meter) {
        return DelegateBuilders.doubleUpDownCounter(meter, definition()).build();
    }

    @Override
    void publish(List<DoubleUpDownCounter> wanted) {
        delegates = wanted.toArray(NOBODY);
    }

    @Override
    void settle() {
        holds.settle(delegates);
    }

    private static final class DoubleHold extends Hold<DoubleUpDownCounter> {
        private final double value;
        private final Attributes attributes;

        DoubleHold(double value, Attributes attributes) {
            this.value = value;
            this.attributes = attributes;
        }

        @Override
        void add(DoubleUpDownCounter target) {
            target.add(value, attributes);
        }

        @Override
        void subtract(DoubleUpDownCounter target) {
            target.add(-value, attributes);
        }
    }
}
