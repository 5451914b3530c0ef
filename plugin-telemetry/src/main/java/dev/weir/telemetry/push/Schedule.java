package dev.weir.telemetry.push;

import dev.weir.metrics.misuse.OffTheRecordPath;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides when the pushing thread has its next turn, and with which settings. All its state is behind one lock. */
@OffTheRecordPath("only the pushing thread waits, and whoever retires an exporter")
final class Schedule {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private PushSettings settings;
    private Cadence cadence;
    private long pauseUntil;
    private @Nullable PushOrder ordered;
    private @Nullable PushOrder last;
    private @Nullable Running running;

    private record Running(Exporter exporter, Deadline deadline, CompletableFuture<Void> ended) {}

    /**
     * A turn of the pushing thread.
     *
     * @param orders who waits for it
     * @param skipped how many turns before it fell out
     */
    record Turn(List<PushOrder> orders, boolean isLast, int skipped) {}

    Schedule(PushSettings settings) {
        this.settings = settings;
        this.cadence = new Cadence(System.nanoTime(), settings.interval().toNanos());
    }

    void start() {
        locked(() -> {
            long now = System.nanoTime();
            cadence = new Cadence(now, settings.interval().toNanos());
            pauseUntil = now;
        });
    }

    PushSettings settings() {
        lock.lock();
        try {
            return settings;
        } finally {
            lock.unlock();
        }
    }

    PushSettings replace(PushSettings next) {
        lock.lock();
        try {
            PushSettings previous = settings;
            settings = next;
            long now = System.nanoTime();
            cadence.change(now, next.interval().toNanos());
            if (previous.exporter() != next.exporter()) {
                pauseUntil = now;
            }
            changed.signalAll();
            return previous;
        } finally {
            lock.unlock();
        }
    }

    /** Orders a push; returns the order to wait for, which is one that came before if its turn has yet to come. */
    PushOrder order(PushOrder order) {
        lock.lock();
        try {
            if (last != null) {
                return last;
            } else if (ordered == null) {
                ordered = order;
                changed.signalAll();
            }
            return ordered;
        } finally {
            lock.unlock();
        }
    }

    /** The next turn is the last. What runs has half of the time that the last one has. */
    void close(PushOrder order) {
        locked(() -> {
            if (last != null) {
                return;
            }
            last = order;
            if (running != null) {
                running.deadline().bringForward(order.remaining().dividedBy(2));
            }
        });
    }

    /** Turns that are merely due wait for so long. */
    void pause(Duration duration) {
        locked(() -> pauseUntil = System.nanoTime() + duration.toNanos());
    }

    Turn awaitTurn() {
        lock.lock();
        try {
            while (true) {
                long now = System.nanoTime();
                long wait = Math.max(cadence.until(now), pauseUntil - now);
                if (last != null || ordered != null) {
                    return orderedTurn();
                } else if (wait <= 0) {
                    return new Turn(List.of(), false, cadence.take(now));
                }
                try {
                    changed.awaitNanos(wait);
                } catch (InterruptedException e) {
                    // Nobody who may end this thread does it so: a callback left the mark, and it is used up now.
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private Turn orderedTurn() {
        Turn turn = new Turn(Stream.of(ordered, last).filter(Objects::nonNull).toList(), last != null, 0);
        ordered = null;
        return turn;
    }

    /** Exports with the settings of this moment; a shutdown that comes meanwhile shortens the deadline. */
    Exporter.Export export(Turn turn, BiFunction<Exporter, Deadline, Exporter.Export> export) {
        Running now = begin(turn);
        try {
            return export.apply(now.exporter(), now.deadline());
        } finally {
            locked(() -> running = null);
            now.ended().complete(null);
        }
    }

    private Running begin(Turn turn) {
        lock.lock();
        try {
            Deadline deadline = Deadline.in(settings.timeout());
            turn.orders().forEach(order -> deadline.bringForward(order.remaining()));
            if (last != null && !turn.isLast()) {
                deadline.bringForward(last.remaining().dividedBy(2));
            }
            running = new Running(settings.exporter(), deadline, new CompletableFuture<>());
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the exporter is idle, or until the deadline; false if the present settings have it too. */
    boolean awaitUnused(Exporter exporter, Deadline deadline) {
        Running now;
        lock.lock();
        try {
            if (settings.exporter() == exporter) {
                return false;
            }
            now = running;
        } finally {
            lock.unlock();
        }
        if (now != null && now.exporter() == exporter) {
            deadline.await(now.ended());
        }
        return true;
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
