package dev.weir.metrics.registry;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.misuse.MisuseListener;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.declaration.MetricSet;
import dev.weir.metrics.registry.declaration.Owner;
import java.util.List;

/**
 * The declared metrics of a process, all in one registry, and its components. Every metric has the label
 * {@code weir.process}; registering is safe on any thread and gives what is there when it is repeated.
 */
public final class ProcessMetrics {
    private final Registration registration;
    private final Owner owner;

    private ProcessMetrics(Registration registration, Owner owner) {
        this.registration = registration;
        this.owner = owner;
    }

    /** A process whose metrics go to a registry of its own; clashes are logged. */
    public static ProcessMetrics over(MetricRegistry registry, String process) {
        return over(registry, process, MisuseListener.logging());
    }

    /** The same, telling a listener of clashes and of what could not be recorded. */
    public static ProcessMetrics over(MetricRegistry registry, String process, MisuseListener listener) {
        return new ProcessMetrics(
                new Registration(requireNonNull(registry, "registry"), requireNonNull(listener, "listener")),
                Owner.process(process));
    }

    /** A component of the process. Asking for one again is asking for the same one. */
    public ComponentMetrics component(String name) {
        return new ComponentMetrics(registration, owner.component(name));
    }

    /**
     * Registers the metrics that a record declares.
     *
     * @throws IllegalArgumentException with all that is wrong with the set in itself; a clash is reported instead
     */
    public <R extends Record> R register(Class<R> set) {
        return registration.register(owner, set);
    }

    /** Registers a set that was declared without a record. */
    public RegisteredSet register(MetricSet set) {
        return registration.register(owner, set);
    }

    /** All metrics of the process in the order of their registration, also those that record nothing. */
    public List<CatalogueEntry> catalogue() {
        return registration.catalogue();
    }

    /** What the registry holds, in Prometheus' text format 0.0.4. */
    public String prometheusText() {
        return registration.prometheusText();
    }
}
