package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.misuse.DropReason;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A counter of whole numbers over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateLongCounter extends AggregateInstrument<LongCounter> implements LongCounter {
    private volatile @Nullable LongCounter target;

    public AggregateLongCounter(Origin origin) {
        super(origin);
    }

    @Override
    public void add(long value) {
        add(value, Attributes.empty());
    }

    @Override
    public void add(long value, Attributes attributes) {
        LongCounter wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            add(wanted, value, attributes, Context.current());
        }
    }

    @Override
    public void add(long value, Attributes attributes, Context context) {
        LongCounter wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            add(wanted, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void add(long value, AttributeSets sets, Object[] pairs) {
        LongCounter wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            add(wanted, value, sets.of(pairs), Context.current());
        }
    }

    private void add(LongCounter wanted, long value, Attributes attributes, Context context) {
        if (value < 0) {
            dropped(DropReason.NEGATIVE_VALUE);
            return;
        }
        wanted.add(value, attributes == null ? orEmpty(null) : attributes, context);
    }

    @Override
    public boolean isEnabled() {
        LongCounter wanted = target;
        return wanted != null && wanted.isEnabled();
    }

    @Override
    LongCounter build(FilteredMeter meter) {
        return DelegateBuilders.longCounter(meter, definition()).build();
    }

    @Override
    void publish(List<LongCounter> wanted) {
        target = switch (wanted.size()) {
            case 0 -> null;
            case 1 -> wanted.get(0);
            default -> new FanOut(wanted);
        };
    }

    /** The two or three delegates of a measurement. Fields, because an array is one more dependent read in each call. */
    private static final class FanOut implements LongCounter {
        private final LongCounter first;
        private final LongCounter second;
        private final @Nullable LongCounter third;

        FanOut(List<LongCounter> delegates) {
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
            LongCounter last = third;
            LongCounter middle = second;
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
