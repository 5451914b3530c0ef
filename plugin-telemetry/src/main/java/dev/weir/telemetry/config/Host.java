package dev.weir.telemetry.config;

import dev.weir.telemetry.config.prometheus.ListenAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the process that embeds the plugin has of its own, beside the telemetry, in the same file. Immutable. */
public final class Host {
    private static final Host ANY = new Host(null, List.of());

    private final @Nullable Set<String> keys;
    private final List<ListenAddress> listeners;

    private Host(@Nullable Set<String> keys, List<ListenAddress> listeners) {
        this.keys = keys;
        this.listeners = listeners;
    }

    /** A host that may have any key at the top of the file, and that listens nowhere. */
    public static Host any() {
        return ANY;
    }

    /** The same host with these keys at the top of the file, so that all others are mistakes. */
    public Host withKeys(Set<String> ownKeys) {
        return new Host(Set.copyOf(ownKeys), listeners);
    }

    /** The same host, which listens on these addresses itself, so that a scrape endpoint cannot. */
    public Host listeningOn(List<ListenAddress> ownListeners) {
        return new Host(keys, List.copyOf(ownListeners));
    }

    @Nullable
    Set<String> keys() {
        return keys;
    }

    List<ListenAddress> listeners() {
        return listeners;
    }
}
