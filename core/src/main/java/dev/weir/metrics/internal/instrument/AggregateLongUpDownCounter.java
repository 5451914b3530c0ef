package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.context.Context;
import java.util.List;

/** A counter of whole numbers that also falls over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateLongUpDownCounter extends AggregateInstrument<LongUpDownCounter>
        implements LongUpDownCounter {
    private static final LongUpDownCounter[] NOBODY = {};

    private final Holds<LongUpDownCounter> holds = new Holds<>();
    private volatile LongUpDownCounter[] delegates = NOBODY;

    public AggregateLongUpDownCounter(Origin origin) {
        super(origin);
    }

    @Override
    public void add(long value) {
        add(value, Attributes.empty());
    }

    @Override
    public void add(long value, Attributes attributes) {
        LongUpDownCounter[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            add(targets, value, attributes, Context.current());
        }
    }

    @Override
    public void add(long value, Attributes attributes, Context context) {
        LongUpDownCounter[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            add(targets, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void add(long value, AttributeSets sets, Object[] pairs) {
        LongUpDownCounter[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            add(targets, value, sets.of(pairs), Context.current());
        }
    }

    private void add(LongUpDownCounter[] targets, long value, Attributes attributes, Context context) {
        Attributes given = attributes == null ? orEmpty(null) : attributes;
        for (LongUpDownCounter target : targets) {
            target.add(value, given, context);
        }
    }

    /** Adds the value until the hold is released, wherever measurements go by then. */
    public Hold<LongUpDownCounter> hold(long value, Attributes attributes) {
        Attributes given = attributes == null ? orEmpty(null) : attributes;
        if (delegates.length == 0) {
            unwanted();
        }
        return holds.open(new LongHold(value, given), () -> delegates);
    }

    @Override
    public boolean isEnabled() {
        for (LongUpDownCounter target : delegates) {
            if (target.isEnabled()) {
                return true;
            }
        }
        return false;
    }

    @Override
    LongUpDownCounter build(FilteredMeter meter) {
        return DelegateBuilders.longUpDownCounter(meter, definition()).build();
    }

    @Override
    void publish(List<LongUpDownCounter> wanted) {
        delegates = wanted.toArray(NOBODY);
    }

    @Override
    void settle() {
        holds.settle(delegates);
    }

    private static final class LongHold extends Hold<LongUpDownCounter> {
        private final long value;
        private final Attributes attributes;

        LongHold(long value, Attributes attributes) {
            this.value = value;
            this.attributes = attributes;
        }

        @Override
        void add(LongUpDownCounter target) {
            target.add(value, attributes);
        }

        @Override
        void subtract(LongUpDownCounter target) {
            target.add(-value, attributes);
        }
    }
}
