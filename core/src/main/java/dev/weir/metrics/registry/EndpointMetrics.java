package dev.weir.metrics.registry;

import dev.weir.metrics.registry.declaration.MetricSet;
import dev.weir.metrics.registry.declaration.Owner;

/** The metrics of an endpoint, which have its name in the label {@code weir.endpoint} beside its component's labels. */
public final class EndpointMetrics {
    private final Registration registration;
    private final Owner owner;

    EndpointMetrics(Registration registration, Owner owner) {
        this.registration = registration;
        this.owner = owner;
    }

    /** Registers the metrics that a record declares, as {@link ProcessMetrics#register(Class)} does. */
    public <R extends Record> R register(Class<R> set) {
        return registration.register(owner, set);
    }

    /** Registers a set that was declared without a record. */
    public RegisteredSet register(MetricSet set) {
        return registration.register(owner, set);
    }
}
