package dev.weir.telemetry.push;

import dev.weir.telemetry.push.report.PushResult;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;

/** Brings metrics to one collector. Used by one thread at a time; {@link #close()} may come from any. */
public interface Exporter extends AutoCloseable {
    /** Sends the metrics, with as many attempts as are worth it, and returns before the deadline is over. */
    Export export(Collection<MetricData> metrics, Deadline deadline);

    /** Ends what is under way and lets go of all connections, without waiting. */
    @Override
    void close();

    /**
     * What came of it.
     *
     * @param bytes the size of what was sent in each attempt, compressed
     */
    record Export(PushResult result, int attempts, long bytes) {}
}
