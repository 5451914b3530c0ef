package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.misuse.DropReason;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A histogram of fractions over those of the destinations. Any thread may record; nothing is thrown or allocated. */
public final class AggregateDoubleHistogram extends AggregateInstrument<DoubleHistogram> implements DoubleHistogram {
    private volatile @Nullable DoubleHistogram target;

    public AggregateDoubleHistogram(Origin origin) {
        super(origin);
    }

    @Override
    public void record(double value) {
        record(value, Attributes.empty());
    }

    @Override
    public void record(double value, Attributes attributes) {
        DoubleHistogram wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            record(wanted, value, attributes, Context.current());
        }
    }

    @Override
    public void record(double value, Attributes attributes, Context context) {
        DoubleHistogram wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            record(wanted, value, attributes, context);
        }
    }

    /** Records with pairs of key and value, which are made into attributes only if anybody wants them. */
    public void record(double value, AttributeSets sets, Object[] pairs) {
        DoubleHistogram wanted = target;
        if (wanted == null) {
            unwanted();
        } else {
            record(wanted, value, sets.of(pairs), Context.current());
        }
    }

    private void record(DoubleHistogram wanted, double value, Attributes attributes, Context context) {
        if (!Double.isFinite(value)) {
            dropped(DropReason.NOT_FINITE);
            return;
        }
        if (value < 0) {
            dropped(DropReason.NEGATIVE_VALUE);
            return;
        }
        wanted.record(value, attributes == null ? orEmpty(null) : attributes, context);
    }

    @Override
    public boolean isEnabled() {
        DoubleHistogram wanted = target;
        return wanted != null && wanted.isEnabled();
    }

    @Override
    DoubleHistogram build(FilteredMeter meter) {
        return DelegateBuilders.doubleHistogram(meter, definition()).build();
    }

    @Override
    void publish(List<DoubleHistogram> wanted) {
        target = switch (wanted.size()) {
            case 0 -> null;
            case 1 -> wanted.get(0);
            default -> new FanOut(wanted);
        };
    }

    /** The two or three delegates of a measurement. Fields, because an array is one more dependent read in each call. */
    private static final class FanOut implements DoubleHistogram {
        private final DoubleHistogram first;
        private final DoubleHistogram second;
        private final @Nullable DoubleHistogram third;

        FanOut(List<DoubleHistogram> delegates) {
            this.first = delegates.get(0);
            this.second = delegates.get(1);
            this.third = delegates.size() > 2 ? delegates.get(2) : null;
        }

        @Override
        public void record(double value) {
            record(value, Attributes.empty());
        }

        @Override
        public void record(double value, Attributes attributes) {
            record(value, attributes, Context.current());
        }

        @Override
        public void record(double value, Attributes attributes, Context context) {
            DoubleHistogram last = third;
            DoubleHistogram middle = second;
            first.record(value, attributes, context);
            middle.record(value, attributes, context);
            if (last != null) {
                last.record(value, attributes, context);
            }
        }

        @Override
        public boolean isEnabled() {
            return first.isEnabled() || second.isEnabled() || (third != null && third.isEnabled());
        }
    }
}
