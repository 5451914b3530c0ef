package dev.weir.benchmarks.reload;

import dev.weir.benchmarks.report.Latencies;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * What a thread that records at a fixed rate feels of reloads. Each recording counts from the moment it was due, so that a
 * pause shows in all that it delayed. Slices with reloads and slices without take turns, so that both see the same machine.
 *
 * @param quiet the 99.9th percentile in nanoseconds, in slices without reloads
 * @param reloading the same in slices with one reload after another
 * @param reloads how many there were
 */
record RecordingBesideReloads(double quiet, double reloading, int reloads) {
    private static final double SHARE = 0.999;
    private static final int WARM_UPS = 2;
    private static final long NANOS_BETWEEN_RECORDINGS = 50_000;

    /** As often as a file that changes all the time is loaded. */
    private static final long NANOS_BETWEEN_RELOADS = 250_000_000;

    private static final Attributes ATTRIBUTES = Attributes.of(AttributeKey.stringKey("one"), "a");

    static RecordingBesideReloads measure(int slices, long milliseconds) throws InterruptedException {
        Latencies quiet = new Latencies();
        Latencies reloading = new Latencies();
        int count = 0;
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Reloads reloads = new Reloads()) {
            LongCounter counter = reloads.counter();
            for (int slice = -WARM_UPS; slice < slices; slice++) {
                record(counter, milliseconds, slice < 0 ? new Latencies() : quiet);
                Future<Integer> done = thread.submit(during(milliseconds, reloads));
                record(counter, milliseconds, slice < 0 ? new Latencies() : reloading);
                int made = done.get();
                count += slice < 0 ? 0 : made;
            }
            reloads.expectReplacements();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reload failed", e);
        } finally {
            thread.shutdown();
        }
        return new RecordingBesideReloads(quiet.quantile(SHARE), reloading.quantile(SHARE), count);
    }

    private static Callable<Integer> during(long milliseconds, Reloads reloads) {
        return () -> {
            long end = System.nanoTime() + milliseconds * 1_000_000;
            int count = 0;
            for (long due = System.nanoTime(); due < end; due += NANOS_BETWEEN_RELOADS) {
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                reloads.reload();
                count++;
            }
            return count;
        };
    }

    private static void record(LongCounter counter, long milliseconds, Latencies latencies) {
        long start = System.nanoTime();
        long end = start + milliseconds * 1_000_000;
        for (long due = start; due < end; due += NANOS_BETWEEN_RECORDINGS) {
            while (System.nanoTime() < due) {
                Thread.onSpinWait();
            }
            counter.add(1, ATTRIBUTES);
            latencies.add(System.nanoTime() - due);
        }
    }
}
