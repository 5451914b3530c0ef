package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.misuse.DropReason;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleUpDownCounter;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A counter of fractions that also falls over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateDoubleUpDownCounter extends AggregateInstrument<DoubleUpDownCounter>
        implements DoubleUpDownCounter {
    private static final DoubleUpDownCounter[] NOBODY = {};

    private final Holds<DoubleUpDownCounter> holds = new Holds<>();
    /** What {@link #target} stands for. */
    private volatile DoubleUpDownCounter[] delegates = NOBODY;

    private volatile @Nullable DoubleUpDownCounter target;

    public AggregateDoubleUpDownCounter(Origin origin) {
        super(origin);
    }

    @Override
    public void add(double value) {
        add(value, Attributes.empty());
    }

    @Override
    public void add(double value, Attributes attributes) {
        DoubleUpDownCounter wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            add(wanted, value, attributes, Context.current());
        }
    }

    @Override
    public void add(double value, Attributes attributes, Context context) {
        DoubleUpDownCounter wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            add(wanted, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void add(double value, AttributeSets sets, Object[] pairs) {
        DoubleUpDownCounter wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            add(wanted, value, sets.of(pairs), Context.current());
        }
    }

    private void add(DoubleUpDownCounter wanted, double value, Attributes attributes, Context context) {
        if (!Double.isFinite(value)) {
            dropped(DropReason.NOT_FINITE);
            return;
        }
        wanted.add(value, attributes == null ? orEmpty(null) : attributes, context);
    }

    /** Adds the value until the hold is released, wherever measurements go by then. */
    public Hold<DoubleUpDownCounter> hold(double value, Attributes attributes) {
        if (!Double.isFinite(value)) {
            dropped(DropReason.NOT_FINITE);
            return Hold.nothing();
        }
        Attributes given = attributes == null ? orEmpty(null) : attributes;
        if (delegates.length == 0) {
            unwanted();
        }
        return holds.open(new DoubleHold(value, given), () -> delegates);
    }

    @Override
    public boolean isEnabled() {
        DoubleUpDownCounter wanted = target;
        return wanted != null && wanted.isEnabled();
    }

    @Override
    DoubleUpDownCounter build(FilteredMeter meter) {
        return DelegateBuilders.doubleUpDownCounter(meter, definition()).build();
    }

    @Override
    void publish(List<DoubleUpDownCounter> wanted) {
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

    private static final class DoubleHold extends Hold<DoubleUpDownCounter> {
        private final double value;
        private final Attributes attributes;

        DoubleHold(double value, Attributes attributes) {
            this.value = value;
            this.attributes = attributes;
        }

        @Override
        void add(DoubleUpDownCounter target) {
            target.add(value, attributes);
        }

        @Override
        void subtract(DoubleUpDownCounter target) {
            target.add(-value, attributes);
        }
    }

    /** The two or three delegates of a measurement. Fields, because an array is one more dependent read in each call. */
    private static final class FanOut implements DoubleUpDownCounter {
        private final DoubleUpDownCounter first;
        private final DoubleUpDownCounter second;
        private final @Nullable DoubleUpDownCounter third;

        FanOut(List<DoubleUpDownCounter> delegates) {
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
            DoubleUpDownCounter last = third;
            DoubleUpDownCounter middle = second;
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
