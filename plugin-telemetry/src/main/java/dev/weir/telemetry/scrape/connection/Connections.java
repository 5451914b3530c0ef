package dev.weir.telemetry.scrape.connection;

import dev.weir.telemetry.config.prometheus.ScrapeLimits;
import dev.weir.telemetry.scrape.event.DropReason;
import dev.weir.telemetry.scrape.event.ScrapeObserver;
import dev.weir.telemetry.scrape.settings.ScrapeSettings;
import io.netty.channel.Channel;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The open connections, never more than the limits allow. A new one takes the place of one that can be spared: of its own
 * address where that has its share, else of the address that has most. Used on the event loop alone.
 */
public final class Connections {
    private final Supplier<ScrapeSettings> settings;
    private final ScrapeObserver observer;
    private final Set<Connection> open = new LinkedHashSet<>();

    public Connections(Supplier<ScrapeSettings> settings, ScrapeObserver observer) {
        this.settings = settings;
        this.observer = observer;
    }

    /** Takes in a connection that was just made, or closes it and returns null. */
    public @Nullable Connection admit(Channel channel, InetAddress client) {
        Connection connection = new Connection(channel, client, settings, observer);
        if (!hasRoomFor(client)) {
            connection.drop(DropReason.TOO_MANY, null);
            return null;
        }
        open.add(connection);
        channel.closeFuture().addListener(closed -> {
            open.remove(connection);
            connection.ended();
        });
        connection.opened();
        return connection;
    }

    /** Closes the connections that were made under other rules of TLS, each as soon as it has its answer. */
    public void adopt(ScrapeSettings now) {
        copy().stream().filter(connection -> connection.hasOtherTls(now)).forEach(connection -> connection.adopt(now));
    }

    /** Closes all connections, each as soon as it has its answer. */
    public void finish() {
        copy().forEach(Connection::finish);
    }

    /** Closes all connections now, and says whether none of them was waiting for an answer. */
    public boolean cut() {
        return copy().stream().filter(Connection::cut).count() == 0;
    }

    public boolean isEmpty() {
        return open.isEmpty();
    }

    private boolean hasRoomFor(InetAddress client) {
        ScrapeLimits limits = settings.get().limits();
        Map<InetAddress, Integer> share = new HashMap<>();
        open.forEach(connection -> share.merge(connection.client(), 1, Integer::sum));
        if (share.getOrDefault(client, 0) >= limits.connectionsPerAddress()) {
            return evicted(copy().stream()
                    .filter(connection -> connection.client().equals(client))
                    .filter(Connection::canBeSpared)
                    .min(LEAST_MISSED));
        }
        Comparator<Connection> greediestFirst = Comparator.comparing(
                connection -> share.getOrDefault(connection.client(), 0), Comparator.reverseOrder());
        return open.size() < limits.connections()
                || evicted(copy().stream()
                        .filter(Connection::canBeSpared)
                        .min(greediestFirst.thenComparing(LEAST_MISSED)));
    }

    private static final Comparator<Connection> LEAST_MISSED = Comparator.comparing(Connection::phase)
            .thenComparing((one, other) -> Long.signum(one.since() - other.since()));

    private static boolean evicted(Optional<Connection> victim) {
        victim.ifPresent(Connection::evict);
        return victim.isPresent();
    }

    // Closing a connection takes it out of the set.
    private List<Connection> copy() {
        return new ArrayList<>(open);
    }
}
