package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.misuse.DropReason;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.context.Context;
import java.util.List;

/** A histogram of whole numbers over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateLongHistogram extends AggregateInstrument<LongHistogram> implements LongHistogram {
    private static final LongHistogram[] NOBODY = {};

    private volatile LongHistogram[] delegates = NOBODY;

    public AggregateLongHistogram(Origin origin) {
        super(origin);
    }

    @Override
    public void record(long value) {
        record(value, Attributes.empty());
    }

    @Override
    public void record(long value, Attributes attributes) {
        LongHistogram[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            record(targets, value, attributes, Context.current());
        }
    }

    @Override
    public void record(long value, Attributes attributes, Context context) {
        LongHistogram[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            record(targets, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void record(long value, AttributeSets sets, Object[] pairs) {
        LongHistogram[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            record(targets, value, sets.of(pairs), Context.current());
        }
    }

    private void record(LongHistogram[] targets, long value, Attributes attributes, Context context) {
        if (value < 0) {
            dropped(DropReason.NEGATIVE_VALUE);
            return;
        }
        Attributes given = attributes == null ? orEmpty(null) : attributes;
        for (LongHistogram target : targets) {
            target.record(value, given, context);
        }
    }

    @Override
    public boolean isEnabled() {
        for (LongHistogram target : delegates) {
            if (target.isEnabled()) {
                return true;
            }
        }
        return false;
    }

    @Override
    LongHistogram build(FilteredMeter meter) {
        return DelegateBuilders.longHistogram(meter, definition()).build();
    }

    @Override
    void publish(List<LongHistogram> wanted) {
        delegates = wanted.toArray(NOBODY);
    }
}
