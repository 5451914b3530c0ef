package dev.weir.metrics.internal.observable;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;

/**
 * The time of one provider at one destination. Callbacks attached to it run only while it is live, so that taking
 * office and leaving it is one volatile write each, however many callbacks there are.
 */
public final class Tenure {
    private final Destination destination;
    private final FilteredMeterProvider provider;
    private volatile boolean live;

    public Tenure(Destination destination, FilteredMeterProvider provider) {
        this.destination = destination;
        this.provider = provider;
    }

    public Destination destination() {
        return destination;
    }

    public FilteredMeterProvider provider() {
        return provider;
    }

    public void begin() {
        live = true;
    }

    public void end() {
        live = false;
    }

    boolean isLive() {
        return live;
    }

    @Override
    public String toString() {
        return destination + (live ? ", live: " : ": ") + provider;
    }
}
