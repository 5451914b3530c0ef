package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.misuse.DropReason;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleGauge;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gauge of fractions over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateDoubleGauge extends AggregateInstrument<DoubleGauge> implements DoubleGauge {
    private volatile @Nullable DoubleGauge target;

    public AggregateDoubleGauge(Origin origin) {
        super(origin);
    }

    @Override
    public void set(double value) {
        set(value, Attributes.empty());
    }

    @Override
    public void set(double value, Attributes attributes) {
        DoubleGauge wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            set(wanted, value, attributes, Context.current());
        }
    }

    @Override
    public void set(double value, Attributes attributes, Context context) {
        DoubleGauge wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            set(wanted, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void set(double value, AttributeSets sets, Object[] pairs) {
        DoubleGauge wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            set(wanted, value, sets.of(pairs), Context.current());
        }
    }

    private void set(DoubleGauge wanted, double value, Attributes attributes, Context context) {
        if (!Double.isFinite(value)) {
            dropped(DropReason.NOT_FINITE);
            return;
        }
        wanted.set(value, attributes == null ? orEmpty(null) : attributes, context);
    }

    @Override
    public boolean isEnabled() {
        DoubleGauge wanted = target;
        return wanted != null && wanted.isEnabled();
    }

    @Override
    DoubleGauge build(FilteredMeter meter) {
        return DelegateBuilders.doubleGauge(meter, definition()).build();
    }

    @Override
    void publish(List<DoubleGauge> wanted) {
        target = switch (wanted.size()) {
            case 0 -> null;
            case 1 -> wanted.get(0);
            default -> new FanOut(wanted);
        };
    }

    /** The two or three delegates of a measurement. Fields, because an array is one more dependent read in each call. */
    private static final class FanOut implements DoubleGauge {
        private final DoubleGauge first;
        private final DoubleGauge second;
        private final @Nullable DoubleGauge third;

        FanOut(List<DoubleGauge> delegates) {
            this.first = delegates.get(0);
            this.second = delegates.get(1);
            this.third = delegates.size() > 2 ? delegates.get(2) : null;
        }

        @Override
        public void set(double value) {
            set(value, Attributes.empty());
        }

        @Override
        public void set(double value, Attributes attributes) {
            set(value, attributes, Context.current());
        }

        @Override
        public void set(double value, Attributes attributes, Context context) {
            DoubleGauge last = third;
            DoubleGauge middle = second;
            first.set(value, attributes, context);
            middle.set(value, attributes, context);
            if (last != null) {
                last.set(value, attributes, context);
            }
        }

        @Override
        public boolean isEnabled() {
            return first.isEnabled() || second.isEnabled() || (third != null && third.isEnabled());
        }
    }
}
