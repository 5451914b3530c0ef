package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongGauge;
import io.opentelemetry.context.Context;
import java.util.List;

/** A gauge of whole numbers over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateLongGauge extends AggregateInstrument<LongGauge> implements LongGauge {
    private static final LongGauge[] NOBODY = {};

    private volatile LongGauge[] delegates = NOBODY;

    public AggregateLongGauge(Origin origin) {
        super(origin);
    }

    @Override
    public void set(long value) {
        set(value, Attributes.empty());
    }

    @Override
    public void set(long value, Attributes attributes) {
        LongGauge[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            set(targets, value, attributes, Context.current());
        }
    }

    @Override
    public void set(long value, Attributes attributes, Context context) {
        LongGauge[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            set(targets, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void set(long value, AttributeSets sets, Object[] pairs) {
        LongGauge[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            set(targets, value, sets.of(pairs), Context.current());
        }
    }

    private void set(LongGauge[] targets, long value, Attributes attributes, Context context) {
        Attributes given = attributes == null ? orEmpty(null) : attributes;
        for (LongGauge target : targets) {
            target.set(value, given, context);
        }
    }

    @Override
    public boolean isEnabled() {
        for (LongGauge target : delegates) {
            if (target.isEnabled()) {
                return true;
            }
        }
        return false;
    }

    @Override
    LongGauge build(FilteredMeter meter) {
        return DelegateBuilders.longGauge(meter, definition()).build();
    }

    @Override
    void publish(List<LongGauge> wanted) {
        delegates = wanted.toArray(NOBODY);
    }
}
