package dev.weir.metrics.destination;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What came of closing one destination.
 *
 * @param detail what happened, for an operator to read
 */
public record Outcome(Status status, String detail) {
    /** The SDK bounds each of its steps; this only keeps a provider that never completes from holding a thread. */
    private static final long LONGEST_MINUTES = 5;

    /** How it ended. */
    public enum Status {
        /** Closed, and every exporter confirmed the last export. */
        DELIVERED,
        /** Closed; whether the last measurements arrived is not known here, as for a scraped destination. */
        CLOSED,
        /** The last measurements were not delivered, or closing itself failed. */
        FAILED,
        /** Not closed when the deadline came; it goes on in the background. */
        TIMED_OUT,
        /** There was nothing to close. */
        UNUSED
    }

    /** Whether nothing went wrong. */
    public boolean isOk() {
        return status != Status.FAILED && status != Status.TIMED_OUT;
    }

    static Outcome of(CompletableResultCode closed, List<WatchedExporter> exporters) {
        closed.join(LONGEST_MINUTES, TimeUnit.MINUTES);
        for (WatchedExporter exporter : exporters) {
            CompletableResultCode last = exporter.lastExport();
            if (last != null && !last.isSuccess()) {
                return failed("the last export was not delivered", last.getFailureThrowable());
            }
        }
        if (!closed.isSuccess()) {
            return failed("closing failed", closed.getFailureThrowable());
        }
        return exporters.isEmpty()
                ? new Outcome(Status.CLOSED, "closed")
                : new Outcome(Status.DELIVERED, "closed, the last export was delivered");
    }

    static Outcome closing(AutoCloseable closeable) {
        try {
            closeable.close();
            return new Outcome(Status.CLOSED, "closed");
        } catch (Exception e) {
            return failed("closing failed", e);
        }
    }

    static Outcome failed(String what, @Nullable Throwable cause) {
        return new Outcome(Status.FAILED, cause == null ? what : what + ": " + cause);
    }

    @Override
    public String toString() {
        return status + " (" + detail + ")";
    }
}
