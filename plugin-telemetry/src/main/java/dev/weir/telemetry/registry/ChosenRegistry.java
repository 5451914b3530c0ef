package dev.weir.telemetry.registry;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.registry.ProcessMetrics;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.backend.Registries;
import dev.weir.telemetry.exposition.family.CollisionListener;
import dev.weir.telemetry.generation.MetricSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The registry of the process's declared metrics. The first configuration chooses it, and it stays: components hold
 * metrics of it for good.
 */
public final class ChosenRegistry {
    private final AggregateMeterProvider aggregate;
    private final Map<String, ProcessMetrics> processes = new ConcurrentHashMap<>();
    private volatile @Nullable Chosen chosen;

    private record Chosen(String name, MetricRegistry registry) {}

    public ChosenRegistry(AggregateMeterProvider aggregate) {
        this.aggregate = aggregate;
    }

    /**
     * Chooses by name, the first time; after that the name has to stay.
     *
     * @throws IllegalArgumentException if there is no such registry, or another one was chosen before
     */
    public synchronized void settle(String name) {
        Chosen before = chosen;
        if (before == null) {
            chosen = new Chosen(name, Registries.named(name, aggregate));
        } else if (!before.name().equals(name)) {
            throw new IllegalArgumentException("telemetry.exporters.metrics.common.registry can't become \"" + name
                    + "\" while the process runs, since its components hold metrics of \"" + before.name()
                    + "\"; write registry: " + before.name() + ", or start the process anew");
        }
    }

    /** The metrics that a process declares, over the registry. Asking for a process again gives the same one. */
    public ProcessMetrics process(String name) {
        return processes.computeIfAbsent(name, missing -> ProcessMetrics.over(registry(), missing));
    }

    /** What is not at the destinations by itself. */
    public MetricSource source(CollisionListener listener) {
        return () -> chosen == null ? List.of() : new RegistrySource(registry(), listener).collect();
    }

    private MetricRegistry registry() {
        Chosen now = chosen;
        if (now == null) {
            throw new IllegalStateException("no configuration has chosen a registry yet");
        }
        return now.registry();
    }
}
