package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.misuse.DropReason;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleGauge;
import io.opentelemetry.context.Context;
import java.util.List;

/** A gauge of fractions over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateDoubleGauge extends AggregateInstrument<DoubleGauge> implements DoubleGauge {
    private static final DoubleGauge[] NOBODY = {};

    private volatile DoubleGauge[] delegates = NOBODY;

    public AggregateDoubleGauge(Origin origin) {
        super(origin);
    }

    @Override
    public void set(double value) {
        set(value, Attributes.empty());
    }

    @Override
    public void set(double value, Attributes attributes) {
        DoubleGauge[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            set(targets, value, attributes, Context.current());
        }
    }

    @Override
    public void set(double value, Attributes attributes, Context context) {
        DoubleGauge[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            set(targets, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void set(double value, AttributeSets sets, Object[] pairs) {
        DoubleGauge[] targets = delegates;
        if (targets.length == 0) {
            unwanted();
        } else {
            set(targets, value, sets.of(pairs), Context.current());
        }
    }

    private void set(DoubleGauge[] targets, double value, Attributes attributes, Context context) {
        if (!Double.isFinite(value)) {
            dropped(DropReason.NOT_FINITE);
            return;
        }
        Attributes given = attributes == null ? orEmpty(null) : attributes;
        for (DoubleGauge target : targets) {
            target.set(value, given, context);
        }
    }

    @Override
    public boolean isEnabled() {
        for (DoubleGauge target : delegates) {
            if (target.isEnabled()) {
                return true;
            }
        }
        return false;
    }

    @Override
    DoubleGauge build(FilteredMeter meter) {
        return DelegateBuilders.doubleGauge(meter, definition()).build();
    }

    @Override
    void publish(List<DoubleGauge> wanted) {
        delegates = wanted.toArray(NOBODY);
    }
}
