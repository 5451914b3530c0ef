package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.misuse.DropReason;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.context.Context;
import java.util.List;

/** A counter of fractions over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateDoubleCounter extends AggregateInstrument<DoubleCounter> implements DoubleCounter {
    private static final DoubleCounter[] NOBODY = {};

    private volatile DoubleCounter[] delegates = NOBODY;

    public AggregateDoubleCounter(Origin origin) {
        super(origin);
    }

    @Override
    public void add(double value) {
        add(value, Attributes.empty());
    }

    @Override
    public void add(double value, Attributes attributes) {
        DoubleCounter[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            add(targets, value, attributes, Context.current());
        }
    }

    @Override
    public void add(double value, Attributes attributes, Context context) {
        DoubleCounter[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            add(targets, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void add(double value, AttributeSets sets, Object[] pairs) {
        DoubleCounter[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            add(targets, value, sets.of(pairs), Context.current());
        }
    }

    private void add(DoubleCounter[] targets, double value, Attributes attributes, Context context) {
        if (!Double.isFinite(value)) {
            dropped(DropReason.NOT_FINITE);
            return;
        }
        if (value < 0) {
            dropped(DropReason.NEGATIVE_VALUE);
            return;
        }
        Attributes given = attributes == null ? orEmpty(null) : attributes;
        for (DoubleCounter target : targets) {
            target.add(value, given, context);
        }
    }

    @Override
    public boolean isEnabled() {
        for (DoubleCounter target : delegates) {
            if (target.isEnabled()) {
                return true;
            }
        }
        return false;
    }

    @Override
    DoubleCounter build(FilteredMeter meter) {
        return DelegateBuilders.doubleCounter(meter, definition()).build();
    }

    @Override
    void publish(List<DoubleCounter> wanted) {
        delegates = wanted.toArray(NOBODY);
    }
}
