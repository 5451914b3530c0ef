package dev.weir.telemetry.pipeline;

import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Threads of which one runs at a time. At every point where one may be stopped, chance says whether it is and which goes
 * on, so that the same chance makes the same interleaving.
 */
final class Turns implements AutoCloseable {
    private final Map<Thread, Player> byThread = new ConcurrentHashMap<>();
    private final List<Player> players = new ArrayList<>();
    private final List<Player> playing = new ArrayList<>();
    private final Semaphore over = new Semaphore(0);
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "turns");
        thread.setDaemon(true);
        return thread;
    });

    // All of these are touched only by the thread whose turn it is.
    private SplittableRandom chance = new SplittableRandom(0);
    private int percent;
    private int trace;
    private @Nullable Throwable failure;

    /** As many threads as there will be parts, which may be stopped in each addition. */
    Turns(int number) {
        for (int i = 0; i < number; i++) {
            Player player = new Player();
            players.add(player);
            threads.execute(player::live);
        }
    }

    /**
     * Plays all parts to their ends, side by side.
     *
     * @param stops of a hundred points, at how many a thread is stopped
     */
    void play(SplittableRandom seeded, int stops, List<Runnable> parts) throws InterruptedException {
        chance = seeded;
        percent = stops;
        failure = null;
        for (int i = 0; i < parts.size(); i++) {
            players.get(i).part = parts.get(i);
            playing.add(players.get(i));
        }
        any().turn.release();
        over.acquire();
        if (failure != null) {
            throw new AssertionError(failure);
        }
    }

    /** The calling thread may be stopped here, if it plays. */
    void point() {
        Player here = byThread.get(Thread.currentThread());
        if (here != null && chance.nextInt(100) < percent) {
            Player next = any();
            if (next != here) {
                next.turn.release();
                here.turn.acquireUninterruptibly();
            }
        }
    }

    /** A point for the thread of one part alone. */
    void pointOf(int part) {
        if (byThread.get(Thread.currentThread()) == players.get(part)) {
            point();
        }
    }

    /** A number that tells one course of turns from another. */
    int trace() {
        return trace;
    }

    private Player any() {
        Player next = playing.get(chance.nextInt(playing.size()));
        trace = 31 * trace + players.indexOf(next);
        return next;
    }

    private void ended(Player player) {
        playing.remove(player);
        if (playing.isEmpty()) {
            over.release();
        } else {
            any().turn.release();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private final class Player {
        private final Semaphore turn = new Semaphore(0);
        private Runnable part = () -> {};

        void live() {
            byThread.put(Thread.currentThread(), this);
            try (Scope stoppable = new StoppingContext(Turns.this).makeCurrent()) {
                while (awaitTurn()) {
                    play();
                    ended(this);
                }
            }
        }

        private void play() {
            try {
                part.run();
            } catch (RuntimeException | AssertionError e) {
                failure = failure == null ? e : failure;
            }
        }

        private boolean awaitTurn() {
            try {
                turn.acquire();
                return true;
            } catch (InterruptedException e) {
                return false; // closed, which is how a test ends
            }
        }
    }
}
