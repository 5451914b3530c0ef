package dev.weir.telemetry.push;

import dev.weir.telemetry.push.report.FailureCause;
import dev.weir.telemetry.push.report.PushObserver;
import dev.weir.telemetry.push.report.PushReport;
import dev.weir.telemetry.push.report.PushResult;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One push from the collection to the report. Nothing that callbacks, exporters or observers throw leaves it. */
final class PushCycle {
    private static final System.Logger LOG = System.getLogger(PushCycle.class.getName());
    private static final int LONGEST_DETAIL = 120;
    private static final Exporter.Export NOTHING_SENT = new Exporter.Export(new PushResult.Empty(), 0, 0);

    private final String destination;
    private final PushSource source;
    private final List<PushObserver> observers;
    private volatile @Nullable Long lastDelivery;
    private boolean hasAnyThrown;

    PushCycle(String destination, PushSource source, List<PushObserver> observers) {
        this.destination = destination;
        this.source = source;
        this.observers = List.copyOf(observers);
    }

    Optional<Duration> sinceLastDelivery() {
        Long delivery = lastDelivery;
        return delivery == null ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - delivery));
    }

    PushResult run(Schedule schedule, Schedule.Turn turn) {
        long start = System.nanoTime();
        Collected collected = collect();
        Exporter.Export export = export(collected, schedule, turn);
        long end = System.nanoTime();
        if (export.result() instanceof PushResult.Delivered) {
            lastDelivery = end;
        } else if (export.result() instanceof PushResult.Failed failed) {
            schedule.pause(failed.askedToWait());
        }
        tell(new PushReport(
                destination,
                export.result(),
                collected.points(),
                export.bytes(),
                export.attempts(),
                Duration.ofNanos(end - start),
                turn.skipped()));
        return export.result();
    }

    /** A batch, or why there is none. */
    private record Collected(
            @Nullable Batch batch, int points, @Nullable Throwable failure) {}

    private Collected collect() {
        try {
            Batch batch = source.collect();
            return new Collected(batch, batch.points(), null);
        } catch (Throwable e) { // callbacks are foreign code; whatever they do, the next push must come
            return new Collected(null, 0, e);
        } finally {
            Thread.interrupted(); // what a callback may have left behind must not end the export
        }
    }

    private Exporter.Export export(Collected collected, Schedule schedule, Schedule.Turn turn) {
        Batch batch = collected.batch();
        if (batch == null) {
            return failed(FailureCause.COLLECTION, collected.failure());
        } else if (collected.points() == 0) {
            return NOTHING_SENT;
        }
        try {
            Exporter.Export export =
                    schedule.export(turn, (exporter, deadline) -> exporter.export(batch.metrics(), deadline));
            if (isOver(export.result())) {
                batch.delivered().run();
            }
            return export;
        } catch (Throwable e) { // an exporter that throws has not delivered, and must not end this thread
            return failed(FailureCause.ENCODING, e);
        }
    }

    // What a collector took in part must not be sent again, or the part that it took would count twice.
    private static boolean isOver(PushResult result) {
        return result instanceof PushResult.Delivered
                || (result instanceof PushResult.Failed failed && failed.cause() == FailureCause.PARTIAL);
    }

    private static Exporter.Export failed(FailureCause cause, @Nullable Throwable failure) {
        String detail = SafeText.clean(String.valueOf(failure), LONGEST_DETAIL);
        return new Exporter.Export(new PushResult.Failed(cause, detail), 0, 0);
    }

    private void tell(PushReport report) {
        for (PushObserver observer : observers) {
            try {
                observer.onPush(report);
            } catch (RuntimeException e) {
                LOG.log(hasAnyThrown ? Level.DEBUG : Level.ERROR, "an observer of pushes threw", e);
                hasAnyThrown = true;
            }
        }
    }
}
