package dev.weir.telemetry;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks again and again, for what happens on a thread that nobody can wait for. */
public final class Eventually {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Eventually() {}

    /** Returns when it is so, or when there is no hope. */
    public static boolean holds(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        boolean holds = condition.getAsBoolean();
        while (!holds && System.nanoTime() < end) {
            never.await(20, TimeUnit.MILLISECONDS);
            holds = condition.getAsBoolean();
        }
        return holds;
    }
}
