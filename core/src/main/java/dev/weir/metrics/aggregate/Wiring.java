package dev.weir.metrics.aggregate;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.internal.observable.Tenure;
import io.opentelemetry.api.metrics.MeterProvider;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which provider is at which destination, and which meters are wired to them. One lock orders all changes of that:
 * building an instrument, activating a replacement, ending. No callback, no exporter and no recording runs under it.
 */
final class Wiring {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Destination, Tenure> tenures = new EnumMap<>(Destination.class);
    private final Map<MeterIdentity, AggregateMeter> meters = new ConcurrentHashMap<>();
    private final MeterProvider provider;
    private final MisuseReports reports;
    private final DroppedMeasurements drops;
    private boolean ended;

    Wiring(MeterProvider provider, MisuseReports reports) {
        this.provider = provider;
        this.reports = reports;
        AggregateMeter own = meter(MeterIdentity.of(AggregateMeterProvider.STATIC_METER));
        this.drops = new DroppedMeasurements(reports, () -> own.counter(DroppedMeasurements.DEFINITION));
        for (Destination destination : Destination.values()) {
            Tenure tenure = new Tenure(destination, FilteredMeterProvider.noop());
            tenure.begin();
            tenures.put(destination, tenure);
        }
    }

    /** The provider whose wiring this is. */
    MeterProvider provider() {
        return provider;
    }

    MisuseReports reports() {
        return reports;
    }

    DroppedMeasurements drops() {
        return drops;
    }

    AggregateMeter meter(MeterIdentity identity) {
        return meters.computeIfAbsent(identity, missing -> new AggregateMeter(missing, this));
    }

    Collection<AggregateMeter> meters() {
        return meters.values();
    }

    /** Runs a change of the wiring, alone. */
    void change(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    /** The tenures in office; none once it has ended. The caller is inside {@link #change}. */
    Collection<Tenure> tenures() {
        return tenures.values();
    }

    boolean hasEnded() {
        return ended;
    }

    void refuseIfEnded(Destination destination) {
        change(() -> {
            if (ended) {
                throw new IllegalStateException("this provider was shut down: create another for " + destination);
            }
        });
    }

    /** Puts a tenure into office and answers the one before it. The caller is inside {@link #change}. */
    Tenure inaugurate(Tenure next) {
        Tenure previous = tenures.put(next.destination(), next);
        if (previous == null) {
            throw new IllegalStateException("no tenure at " + next.destination());
        }
        next.begin();
        previous.end();
        return previous;
    }

    /** Ends all wiring for good; answers what was in office. The caller is inside {@link #change}. */
    Collection<Tenure> end() {
        ended = true;
        Collection<Tenure> last = new EnumMap<>(tenures).values();
        tenures.clear();
        return last;
    }
}
