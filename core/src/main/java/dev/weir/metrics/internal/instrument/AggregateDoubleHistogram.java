package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.misuse.DropReason;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.context.Context;
import java.util.List;

/** A histogram of fractions over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateDoubleHistogram extends AggregateInstrument<DoubleHistogram> implements DoubleHistogram {
    private static final DoubleHistogram[] NOBODY = {};

    private volatile DoubleHistogram[] delegates = NOBODY;

    public AggregateDoubleHistogram(Origin origin) {
        super(origin);
    }

    @Override
    public void record(double value) {
        record(value, Attributes.empty());
    }

    @Override
    public void record(double value, Attributes attributes) {
        DoubleHistogram[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            record(targets, value, attributes, Context.current());
        }
    }

    @Override
    public void record(double value, Attributes attributes, Context context) {
        DoubleHistogram[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            record(targets, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void record(double value, AttributeSets sets, Object[] pairs) {
        DoubleHistogram[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            record(targets, value, sets.of(pairs), Context.current());
        }
    }

    private void record(DoubleHistogram[] targets, double value, Attributes attributes, Context context) {
        if (!Double.isFinite(value)) {
            dropped(DropReason.NOT_FINITE);
            return;
        }
        if (value < 0) {
            dropped(DropReason.NEGATIVE_VALUE);
            return;
        }
        Attributes given = attributes == null ? orEmpty(null) : attributes;
        for (DoubleHistogram target : targets) {
            target.record(value, given, context);
        }
    }

    @Override
    public boolean isEnabled() {
        for (DoubleHistogram target : delegates) {
            if (target.isEnabled()) {
                return true;
            }
        }
        return false;
    }

    @Override
    DoubleHistogram build(FilteredMeter meter) {
        return DelegateBuilders.doubleHistogram(meter, definition()).build();
    }

    @Override
    void publish(List<DoubleHistogram> wanted) {
        delegates = wanted.toArray(NOBODY);
    }
}
