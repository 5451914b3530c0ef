package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.misuse.DropReason;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.context.Context;
import java.util.List;

/** A counter of whole numbers over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateLongCounter extends AggregateInstrument<LongCounter> implements LongCounter {
    private static final LongCounter[] NOBODY = {};

    private volatile LongCounter[] delegates = NOBODY;

    public AggregateLongCounter(Origin origin) {
        super(origin);
    }

    @Override
    public void add(long value) {
        add(value, Attributes.empty());
    }

    @Override
    public void add(long value, Attributes attributes) {
        LongCounter[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            add(targets, value, attributes, Context.current());
        }
    }

    @Override
    public void add(long value, Attributes attributes, Context context) {
        LongCounter[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            add(targets, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void add(long value, AttributeSets sets, Object[] pairs) {
        LongCounter[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            add(targets, value, sets.of(pairs), Context.current());
        }
    }

    private void add(LongCounter[] targets, long value, Attributes attributes, Context context) {
        if (value < 0) {
            dropped(DropReason.NEGATIVE_VALUE);
            return;
        }
        Attributes given = attributes == null ? orEmpty(null) : attributes;
        for (LongCounter target : targets) {
            target.add(value, given, context);
        }
    }

    @Override
    public boolean isEnabled() {
        for (LongCounter target : delegates) {
            if (target.isEnabled()) {
                return true;
            }
        }
        return false;
    }

    @Override
    LongCounter build(FilteredMeter meter) {
        return DelegateBuilders.longCounter(meter, definition()).build();
    }

    @Override
    void publish(List<LongCounter> wanted) {
        delegates = wanted.toArray(NOBODY);
    }
}
