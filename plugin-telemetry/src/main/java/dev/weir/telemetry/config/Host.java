package dev.weir.telemetry.config;

import dev.weir.selectors.custom.CustomSelectors;
import dev.weir.telemetry.config.prometheus.ListenAddress;
import dev.weir.telemetry.instruments.reading.selector.StageSelectors;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the process that embeds the plugin has of its own, beside the telemetry, in the same file. Immutable. */
public final class Host {
    private static final Host ANY = new Host(null, List.of(), null);

    private final @Nullable Set<String> keys;
    private final List<ListenAddress> listeners;
    private final @Nullable CustomSelectors selectors;

    private Host(@Nullable Set<String> keys, List<ListenAddress> listeners, @Nullable CustomSelectors selectors) {
        this.keys = keys;
        this.listeners = listeners;
        this.selectors = selectors;
    }

    /** A host that may have any key at the top of the file, listens nowhere, and adds what selectors its class path has. */
    public static Host any() {
        return ANY;
    }

    /** The same host with these keys at the top of the file, so that all others are mistakes. */
    public Host withKeys(Set<String> ownKeys) {
        return new Host(Set.copyOf(ownKeys), listeners, selectors);
    }

    /** The same host, which listens on these addresses itself, so that a scrape endpoint cannot. */
    public Host listeningOn(List<ListenAddress> ownListeners) {
        return new Host(keys, List.copyOf(ownListeners), selectors);
    }

    /**
     * The same host with these selectors in place of those that Weir's own class loader finds. For those of another
     * loader see {@link CustomSelectors#find}.
     *
     * @throws IllegalArgumentException if one has the name of a selector that is built in
     */
    public Host withSelectors(CustomSelectors ownSelectors) {
        return new Host(keys, listeners, StageSelectors.checked(ownSelectors));
    }

    CustomSelectors selectors() {
        return selectors == null
                ? StageSelectors.checked(CustomSelectors.find(CustomSelectors.class.getClassLoader()))
                : selectors;
    }

    @Nullable
    Set<String> keys() {
        return keys;
    }

    List<ListenAddress> listeners() {
        return listeners;
    }
}
