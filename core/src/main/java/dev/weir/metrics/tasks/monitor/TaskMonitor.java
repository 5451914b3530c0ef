package dev.weir.metrics.tasks.monitor;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Counts what becomes of a subsystem's tasks: a poll is one run on an executor, a delay the wait for a thread before it,
 * an idle the wait for something else between two polls. Any thread may use it; nothing blocks and nothing but what the
 * task itself throws is thrown.
 */
public final class TaskMonitor {
    private final String name;
    private final long slowPoll;
    private final long longDelay;
    private final LongSupplier clock;

    private final LongAdder tasks = new LongAdder();
    private final LongAdder panics = new LongAdder();
    private final Tally fastPolls = new Tally();
    private final Tally slowPolls = new Tally();
    private final Tally idles = new Tally();
    private final Tally shortDelays = new Tally();
    private final Tally longDelays = new Tally();

    /**
     * A monitor that has counted nothing.
     *
     * @param name the value of the attribute {@code task}
     * @param clock nanoseconds from anywhere, never falling
     */
    public TaskMonitor(String name, TaskThresholds thresholds, LongSupplier clock) {
        this.name = requireNonNull(name, "name");
        this.slowPoll = thresholds.slowPoll().toNanos();
        this.longDelay = thresholds.longDelay().toNanos();
        this.clock = requireNonNull(clock, "clock");
    }

    public String name() {
        return name;
    }

    /** The body as a task that is handed to an executor now, to be run once. Its one allocation is the result. */
    public Runnable wrap(Runnable body) {
        return wrap(body, now());
    }

    /** The body as a task that becomes due at a time of this monitor's clock, to be run once. */
    public Runnable wrap(Runnable body, long due) {
        requireNonNull(body, "body");
        tasks.increment();
        return () -> {
            long start = started(due);
            try {
                body.run();
            } catch (Throwable failure) {
                failed(failure);
                throw failure;
            } finally {
                ended(start);
            }
        };
    }

    /** The body as a task that is handed to an executor now, to be run once. Its one allocation is the result. */
    public <T> Callable<T> wrap(Callable<T> body) {
        return wrap(body, now());
    }

    /** The body as a task that becomes due at a time of this monitor's clock, to be run once. */
    public <T> Callable<T> wrap(Callable<T> body, long due) {
        requireNonNull(body, "body");
        tasks.increment();
        return () -> {
            long start = started(due);
            try {
                return body.call();
            } catch (Throwable failure) {
                failed(failure);
                throw failure;
            } finally {
                ended(start);
            }
        };
    }

    /** Counts a task that code polls by itself, with {@link #started} and {@link #ended}. */
    public void handedOver() {
        tasks.increment();
    }

    /**
     * Counts the delay of a poll that starts now.
     *
     * @param due since when the task waited for a thread
     * @return the time, for {@link #ended}
     */
    public long started(long due) {
        long start = now();
        long delay = Math.max(0, start - due);
        (delay < longDelay ? shortDelays : longDelays).add(delay);
        return start;
    }

    /** Counts a poll that ends now, and returns the time. */
    public long ended(long start) {
        long end = now();
        long duration = end - start;
        (duration < slowPoll ? fastPolls : slowPolls).add(duration);
        return end;
    }

    /** Counts a wait for something else than a thread. */
    public void idled(long nanos) {
        idles.add(nanos);
    }

    /** Counts a failure that escaped a task, unless it says that the task was told to stop. */
    public void failed(Throwable failure) {
        if (!Failures.tellOfCancellation(failure)) {
            panics.increment();
        }
    }

    /** The time on this monitor's clock. */
    public long now() {
        return clock.getAsLong();
    }

    /** What was counted so far. */
    public TaskSnapshot snapshot() {
        return new TaskSnapshot(
                tasks.sum(),
                fastPolls.total(),
                slowPolls.total(),
                idles.total(),
                shortDelays.total(),
                longDelays.total(),
                panics.sum());
    }

    @Override
    public String toString() {
        return name + ": " + snapshot();
    }
}
