package dev.weir.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Threads that record some hundred times whenever they are told to go on, and count how often, and how often it was slow. */
final class CountingThreads implements AutoCloseable {
    private static final int ROUND = 300;
    private static final long SLOW_NANOS = 1_000_000;

    private final ExecutorService threads;
    private final Semaphore rounds = new Semaphore(0);
    private final AtomicLong slow = new AtomicLong();
    private final List<Future<Long>> counts = new ArrayList<>();
    private final int number;
    private volatile boolean ended;

    CountingThreads(int number, Runnable recording) {
        this.number = number;
        this.threads = Executors.newFixedThreadPool(number);
        for (int i = 0; i < number; i++) {
            counts.add(threads.submit(() -> count(recording)));
        }
    }

    private long count(Runnable recording) throws InterruptedException {
        long count = 0;
        while (true) {
            rounds.acquire();
            if (ended) {
                return count;
            }
            for (int i = 0; i < ROUND; i++) {
                long start = System.nanoTime();
                recording.run();
                if (System.nanoTime() - start > SLOW_NANOS) {
                    slow.incrementAndGet();
                }
                count++;
            }
        }
    }

    /** Lets each record some more, and returns at once. */
    void goOn() {
        rounds.release(number);
    }

    /** Waits for all of them, and answers how often they recorded. */
    long end() throws InterruptedException, ExecutionException {
        ended = true;
        rounds.release(number);
        long all = 0;
        for (Future<Long> count : counts) {
            all += count.get();
        }
        return all;
    }

    long slow() {
        return slow.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
