package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongGauge;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gauge of whole numbers over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateLongGauge extends AggregateInstrument<LongGauge> implements LongGauge {
    private volatile @Nullable LongGauge target;

    public AggregateLongGauge(Origin origin) {
        super(origin);
    }

    @Override
    public void set(long value) {
        set(value, Attributes.empty());
    }

    @Override
    public void set(long value, Attributes attributes) {
        LongGauge wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            set(wanted, value, attributes, Context.current());
        }
    }

    @Override
    public void set(long value, Attributes attributes, Context context) {
        LongGauge wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            set(wanted, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void set(long value, AttributeSets sets, Object[] pairs) {
        LongGauge wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            set(wanted, value, sets.of(pairs), Context.current());
        }
    }

    private void set(LongGauge wanted, long value, Attributes attributes, Context context) {
        wanted.set(value, attributes == null ? orEmpty(null) : attributes, context);
    }

    @Override
    public boolean isEnabled() {
        LongGauge wanted = target;
        return wanted != null && wanted.isEnabled();
    }

    @Override
    LongGauge build(FilteredMeter meter) {
        return DelegateBuilders.longGauge(meter, definition()).build();
    }

    @Override
    void publish(List<LongGauge> wanted) {
        target = switch (wanted.size()) {
            case 0 -> null;
            case 1 -> wanted.get(0);
            default -> new FanOut(wanted);
        };
    }

    /** The two or three delegates of a measurement. Fields, because an array is one more dependent read in each call. */
    private static final class FanOut implements LongGauge {
        private final LongGauge first;
        private final LongGauge second;
        private final @Nullable LongGauge third;

        FanOut(List<LongGauge> delegates) {
            this.first = delegates.get(0);
            this.second = delegates.get(1);
            this.third = delegates.size() > 2 ? delegates.get(2) : null;
        }

        @Override
        public void set(long value) {
            set(value, Attributes.empty());
        }

        @Override
        public void set(long value, Attributes attributes) {
            set(value, attributes, Context.current());
        }

        @Override
        public void set(long value, Attributes attributes, Context context) {
            LongGauge last = third;
            LongGauge middle = second;
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
