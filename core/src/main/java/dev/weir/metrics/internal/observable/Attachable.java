package dev.weir.metrics.internal.observable;

import dev.weir.metrics.destination.FilteredMeter;

/** Something made once that is attached to the provider of each tenure. */
public interface Attachable {
    /** Attaches to the tenure's meter unless that was done; no callback runs before the tenure is live. */
    void attach(Tenure tenure, FilteredMeter meter);

    /** Lets go of the tenure's meter. */
    void detach(Tenure tenure);
}
