package dev.weir.telemetry.push;

import dev.weir.metrics.destination.Outcome;
import dev.weir.metrics.misuse.OffTheRecordPath;
import dev.weir.telemetry.push.report.PushObserver;
import dev.weir.telemetry.push.report.PushResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Pushes one destination's metrics at an interval, on a thread of its own that collects, sends and waits, so that
 * whatever hangs delays this destination alone. There is one push at a time and no queue: a cycle whose time comes
 * while one runs falls out. The first push comes after one interval.
 */
@OffTheRecordPath("pushes on a thread of its own; others wait for it only where they say how long")
public final class Pusher {
    private final Schedule schedule;
    private final PushCycle cycle;
    private final Thread thread;
    private final CompletableFuture<PushResult> finished = new CompletableFuture<>();

    /**
     * Makes a pusher that does not run yet.
     *
     * @param destination names the thread, and the reports
     */
    public Pusher(String destination, PushSource source, PushSettings settings, List<PushObserver> observers) {
        this.schedule = new Schedule(settings);
        this.cycle = new PushCycle(destination, source, observers);
        this.thread = new Thread(this::run, "weir-push-" + destination);
        thread.setDaemon(true);
    }

    /** Starts the interval. */
    public void start() {
        schedule.start();
        thread.start();
    }

    /** Pushes now, or as soon as the push under way has ended; returns by the deadline whatever hangs. */
    public PushResult pushNow(Duration deadline) {
        return order(deadline).await();
    }

    /** The same without waiting yet; the deadline counts from now. */
    public PendingPush order(Duration deadline) {
        Deadline end = Deadline.in(deadline);
        PushOrder order = schedule.order(new PushOrder(deadline));
        return () -> order.await(end, deadline);
    }

    /**
     * Takes other settings from the next push on, without losing what the interval has gathered so far: a changed
     * interval counts from the last push. Returns the settings until now, to be given to {@link #retire}.
     */
    public PushSettings replace(PushSettings settings) {
        return schedule.replace(settings);
    }

    /** Closes the exporter of settings that were replaced, once it is idle or when the deadline has come. */
    public void retire(PushSettings replaced, Duration deadline) {
        if (schedule.awaitUnused(replaced.exporter(), Deadline.in(deadline))) {
            replaced.exporter().close();
        }
    }

    /** How long ago a collector last confirmed a push, or empty if none ever did. */
    public Optional<Duration> sinceLastDelivery() {
        return cycle.sinceLastDelivery();
    }

    /**
     * Pushes one last time and ends. A push under way is given half of the time. Returns by the deadline whatever hangs,
     * and says that it was delivered only if the collector confirmed it. Later calls get the same answer.
     */
    public Outcome shutdown(Duration deadline) {
        if (thread.getState() == Thread.State.NEW) {
            schedule.settings().exporter().close();
            return new Outcome(Outcome.Status.UNUSED, "it was never started");
        }
        Deadline end = Deadline.in(deadline);
        schedule.close(new PushOrder(deadline));
        boolean isFinished = end.await(finished);
        schedule.settings().exporter().close();
        return isFinished
                ? outcome(finished.join())
                : new Outcome(Outcome.Status.TIMED_OUT, "the last push has not ended after " + text(deadline));
    }

    private static Outcome outcome(PushResult last) {
        if (last instanceof PushResult.Failed failed) {
            return new Outcome(Outcome.Status.FAILED, "the last push was not delivered, " + failed);
        }
        return last instanceof PushResult.Delivered
                ? new Outcome(Outcome.Status.DELIVERED, "the last push was delivered")
                : new Outcome(Outcome.Status.CLOSED, "there was nothing to push");
    }

    static String text(Duration duration) {
        return duration.toMillis() + " ms";
    }

    private void run() {
        while (true) {
            Schedule.Turn turn = schedule.awaitTurn();
            PushResult result = cycle.run(schedule, turn);
            turn.orders().forEach(order -> order.done(result));
            if (turn.isLast()) {
                finished.complete(result);
                return;
            }
        }
    }
}
