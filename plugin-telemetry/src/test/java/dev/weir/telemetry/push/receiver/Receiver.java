package dev.weir.telemetry.push.receiver;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A collector in this process, which reads OTLP with the classes that its own definition makes. */
public abstract class Receiver implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final BlockingQueue<ReceivedPush> received = new LinkedBlockingQueue<>();
    private volatile ExportMetricsServiceResponse response = ExportMetricsServiceResponse.getDefaultInstance();

    /** Where it listens. */
    public abstract int port();

    @Override
    public abstract void close();

    /** Says from now on that it refused so many points. */
    public void refuse(long points, String message) {
        response = ExportMetricsServiceResponse.newBuilder()
                .setPartialSuccess(response.getPartialSuccess().toBuilder()
                        .setRejectedDataPoints(points)
                        .setErrorMessage(message))
                .build();
    }

    /** The next push; fails when none comes. */
    public ReceivedPush next() throws InterruptedException {
        @Nullable ReceivedPush next = received.poll(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            throw new AssertionError("no push arrived within " + LONGEST_WAIT);
        }
        return next;
    }

    /** How many have arrived and were not asked for. */
    public int waiting() {
        return received.size();
    }

    ExportMetricsServiceResponse take(ReceivedPush push) {
        received.add(push);
        return response;
    }
}
