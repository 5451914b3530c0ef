package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A counter of whole numbers that also falls over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateLongUpDownCounter extends AggregateInstrument<LongUpDownCounter>
        implements LongUpDownCounter {
    private static final LongUpDownCounter[] NOBODY = {};

    private final Holds<LongUpDownCounter> holds = new Holds<>();
    /** What {@link #target} stands for. */
    private volatile LongUpDownCounter[] delegates = NOBODY;

    private volatile @Nullable LongUpDownCounter target;

    public AggregateLongUpDownCounter(Origin origin) {
        super(origin);
    }

    @Override
    public void add(long value) {
        add(value, Attributes.empty());
    }

    @Override
    public void add(long value, Attributes attributes) {
        LongUpDownCounter wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            add(wanted, value, attributes, Context.current());
        }
    }

    @Override
    public void add(long value, Attributes attributes, Context context) {
        LongUpDownCounter wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            add(wanted, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void add(long value, AttributeSets sets, Object[] pairs) {
        LongUpDownCounter wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            add(wanted, value, sets.of(pairs), Context.current());
        }
    }

    private void add(LongUpDownCounter wanted, long value, Attributes attributes, Context context) {
        wanted.add(value, attributes == null ? orEmpty(null) : attributes, context);
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
        LongUpDownCounter wanted = target;
        return wanted != null && wanted.isEnabled();
    }

    @Override
    LongUpDownCounter build(FilteredMeter meter) {
        return DelegateBuilders.longUpDownCounter(meter, definition()).build();
    }

    @Override
    void publish(List<LongUpDownCounter> wanted) {
        delegates = wanted.toArray(NOBODY);
        target = switch (wanted.size()) {
            case 0 -> null;
            case 1 -> wanted.get(0);
            default -> new FanOut(wanted);
        };
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

    /** The two or three delegates of a measurement. Fields, because an array is one more dependent read in each call. */
    private static final class FanOut implements LongUpDownCounter {
        private final LongUpDownCounter first;
        private final LongUpDownCounter second;
        private final @Nullable LongUpDownCounter third;

        FanOut(List<LongUpDownCounter> delegates) {
            this.first = delegates.get(0);
            this.second = delegates.get(1);
            this.third = delegates.size() > 2 ? delegates.get(2) : null;
        }

        @Override
        public void add(long value) {
            add(value, Attributes.empty());
        }

        @Override
        public void add(long value, Attributes attributes) {
            add(value, attributes, Context.current());
        }

        @Override
        public void add(long value, Attributes attributes, Context context) {
            LongUpDownCounter last = third;
            LongUpDownCounter middle = second;
            first.add(value, attributes, context);
            middle.add(value, attributes, context);
            if (last != null) {
                last.add(value, attributes, context);
            }
        }

        @Override
        public boolean isEnabled() {
            return first.isEnabled() || second.isEnabled() || (third != null && third.isEnabled());
        }
    }
}
