package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.misuse.DropReason;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A counter of fractions over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateDoubleCounter extends AggregateInstrument<DoubleCounter> implements DoubleCounter {
    private volatile @Nullable DoubleCounter target;

    public AggregateDoubleCounter(Origin origin) {
        super(origin);
    }

    @Override
    public void add(double value) {
        add(value, Attributes.empty());
    }

    @Override
    public void add(double value, Attributes attributes) {
        DoubleCounter wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            add(wanted, value, attributes, Context.current());
        }
    }

    @Override
    public void add(double value, Attributes attributes, Context context) {
        DoubleCounter wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            add(wanted, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void add(double value, AttributeSets sets, Object[] pairs) {
        DoubleCounter wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            add(wanted, value, sets.of(pairs), Context.current());
        }
    }

    private void add(DoubleCounter wanted, double value, Attributes attributes, Context context) {
        if (!Double.isFinite(value)) {
            dropped(DropReason.NOT_FINITE);
            return;
        }
        if (value < 0) {
            dropped(DropReason.NEGATIVE_VALUE);
            return;
        }
        wanted.add(value, attributes == null ? orEmpty(null) : attributes, context);
    }

    @Override
    public boolean isEnabled() {
        DoubleCounter wanted = target;
        return wanted != null && wanted.isEnabled();
    }

    @Override
    DoubleCounter build(FilteredMeter meter) {
        return DelegateBuilders.doubleCounter(meter, definition()).build();
    }

    @Override
    void publish(List<DoubleCounter> wanted) {
        target = switch (wanted.size()) {
            case 0 -> null;
            case 1 -> wanted.get(0);
            default -> new FanOut(wanted);
        };
    }

    /** The two or three delegates of a measurement. Fields, because an array is one more dependent read in each call. */
    private static final class FanOut implements DoubleCounter {
        private final DoubleCounter first;
        private final DoubleCounter second;
        private final @Nullable DoubleCounter third;

        FanOut(List<DoubleCounter> delegates) {
            this.first = delegates.get(0);
            this.second = delegates.get(1);
            this.third = delegates.size() > 2 ? delegates.get(2) : null;
        }

        @Override
        public void add(double value) {
            add(value, Attributes.empty());
        }

        @Override
        public void add(double value, Attributes attributes) {
            add(value, attributes, Context.current());
        }

        @Override
        public void add(double value, Attributes attributes, Context context) {
            DoubleCounter last = third;
            DoubleCounter middle = second;
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
