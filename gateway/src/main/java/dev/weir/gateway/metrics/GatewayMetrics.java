package dev.weir.gateway.metrics;

import static dev.weir.metrics.Metrics.counter;
import static dev.weir.metrics.Metrics.histogram;
import static dev.weir.metrics.Metrics.upDownCounter;

import dev.weir.metrics.CounterHandle;
import dev.weir.metrics.HistogramHandle;
import dev.weir.metrics.UpDownCounterHandle;
import dev.weir.metrics.UpDownGuard;
import org.jspecify.annotations.Nullable;

/** What the gateway counts of its own work, whatever the file says. Safe for any thread. */
public final class GatewayMetrics {
    private static final double NANOS_PER_SECOND = 1e9;

    private static final CounterHandle OPERATIONS =
            counter("weir.operations", "Responses that were begun, by status", "{operation}");
    private static final CounterHandle FETCHES =
            counter("weir.operations.fetch", "Requests to upstreams, by how they ended", "{request}");
    private static final HistogramHandle FETCH_DURATION = histogram(
            "weir.upstream.fetch.duration", "Time from a request's routing until its upstream has answered", "s");
    private static final UpDownCounterHandle CONNECTIONS =
            upDownCounter("weir.open_connections", "Connections of clients that are open", "{connection}");
    private static final CounterHandle REFUSED_CONNECTIONS =
            counter("weir.refused_connections", "Connections that were closed as too many were open", "{connection}");
    private static final CounterHandle RELOADS =
            counter("weir.config.reloads", "Configurations of the gateway that were applied or refused", "{reload}");

    /** A response of this status was begun. */
    public void operation(int status) {
        OPERATIONS.add(1, "http.response.status_code", status);
    }

    /** A request to an upstream is over. */
    public void fetched(String upstream, String outcome, long nanos) {
        FETCHES.add(1, "subgraph.name", upstream, "outcome", outcome);
        FETCH_DURATION.record(nanos / NANOS_PER_SECOND, "subgraph.name", upstream, "outcome", outcome);
    }

    /** A configuration was loaded. */
    public void reloaded(String outcome) {
        RELOADS.add(1, "outcome", outcome);
    }

    /** A connection was closed at once. */
    public void connectionRefused() {
        REFUSED_CONNECTIONS.add(1);
    }

    /** A connection is open, until the result is closed. */
    public Connection connection() {
        return new Connection();
    }

    /** One connection that is counted. For its event loop. */
    public static final class Connection implements AutoCloseable {
        private static final String STATE = "http.connection.state";
        private @Nullable UpDownGuard held = CONNECTIONS.hold(1, STATE, "active");

        private Connection() {}

        /** It takes no more requests. */
        public void terminating() {
            if (held != null) {
                held.close();
                held = CONNECTIONS.hold(1, STATE, "terminating");
            }
        }

        @Override
        public void close() {
            if (held != null) {
                held.close();
                held = null;
            }
        }
    }
}
