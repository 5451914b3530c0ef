package dev.weir.metrics.registry;

import dev.weir.metrics.registry.declaration.MetricSet;
import dev.weir.metrics.registry.declaration.Owner;

/** The metrics of a component, which have its name in the label {@code weir.component} beside its process's label. */
public final class ComponentMetrics {
    private final Registration registration;
    private final Owner owner;

    ComponentMetrics(Registration registration, Owner owner) {
        this.registration = registration;
        this.owner = owner;
    }

    /** An endpoint of the component. */
    public EndpointMetrics endpoint(String name) {
        return new EndpointMetrics(registration, owner.endpoint(name));
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
