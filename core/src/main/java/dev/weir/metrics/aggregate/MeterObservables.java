package dev.weir.metrics.aggregate;

import dev.weir.metrics.destination.FilteredMeter;
import dev.weir.metrics.internal.observable.Attachable;
import dev.weir.metrics.internal.observable.BatchRegistration;
import dev.weir.metrics.internal.observable.Tenure;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The callbacks and observers of one meter, attached to every provider that takes office. */
final class MeterObservables {
    private final MeterIdentity identity;
    private final Wiring wiring;
    private final Set<Attachable> single = ConcurrentHashMap.newKeySet();
    /** Apart from the others because a batch finds its observers attached already. */
    private final Set<Attachable> batches = ConcurrentHashMap.newKeySet();

    MeterObservables(MeterIdentity identity, Wiring wiring) {
        this.identity = identity;
        this.wiring = wiring;
    }

    void add(Attachable attachable) {
        wiring.change(() -> {
            (attachable instanceof BatchRegistration ? batches : single).add(attachable);
            for (Tenure tenure : wiring.tenures()) {
                attachable.attach(tenure, identity.in(tenure.provider()));
            }
        });
    }

    void remove(Attachable attachable) {
        single.remove(attachable);
        batches.remove(attachable);
    }

    boolean hasObserver(Object observer) {
        return observer instanceof Attachable attachable && single.contains(attachable);
    }

    void attachAll(Tenure tenure, FilteredMeter meter) {
        single.forEach(one -> one.attach(tenure, meter));
        batches.forEach(one -> one.attach(tenure, meter));
    }

    void detachAll(Tenure tenure) {
        batches.forEach(one -> one.detach(tenure));
        single.forEach(one -> one.detach(tenure));
    }
}
