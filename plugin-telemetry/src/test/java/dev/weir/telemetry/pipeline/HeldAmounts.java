package dev.weir.telemetry.pipeline;

import dev.weir.metrics.Metrics;
import dev.weir.metrics.UpDownCounterHandle;
import dev.weir.metrics.UpDownGuard;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Gauges of what is in flight, each with one part that takes and closes its guard, and what they must show. One guard at a
 * time, since a reload meets several guards of one gauge in an order that no seed decides.
 */
final class HeldAmounts {
    static final List<String> NAMES = List.of("weir.test.open.first", "weir.test.open.second", "weir.test.open.third");
    static final int GAUGES = NAMES.size();

    private static final List<UpDownCounterHandle> HANDLES = List.of(
            Metrics.upDownCounter("weir.test.open.first", "The first that are open", "{thing}"),
            Metrics.upDownCounter("weir.test.open.second", "The second that are open", "{thing}"),
            Metrics.upDownCounter("weir.test.open.third", "The third that are open", "{thing}"));

    private final UpDownGuard[] guards = new UpDownGuard[GAUGES];
    private final long[] amounts = new long[GAUGES];
    private final int[] taken = new int[GAUGES];

    /** Builds the gauges, so that none is built in the middle of an interleaving, where that would wait for a lock. */
    static void build() {
        HANDLES.forEach(handle -> handle.add(0));
    }

    /** Closes the guard that is open, and takes another or not; a few times, or not at all. */
    void takeAndClose(int gauge, SplittableRandom chance) {
        for (int i = chance.nextInt(4); i > 0; i--) {
            if (guards[gauge] != null) {
                close(gauge);
            } else {
                long amount = 1L + chance.nextInt(3);
                guards[gauge] = HANDLES.get(gauge).hold(amount);
                taken[gauge]++;
                amounts[gauge] = amount;
            }
        }
    }

    void closeAll() {
        for (int gauge = 0; gauge < GAUGES; gauge++) {
            if (guards[gauge] != null) {
                close(gauge);
            }
        }
    }

    private void close(int gauge) {
        amounts[gauge] = 0;
        guards[gauge].close();
        guards[gauge] = null;
    }

    /** What is held for certain: neither on its way in nor on its way out. */
    long certain(int gauge) {
        return amounts[gauge];
    }

    /** Which of its guards a gauge was last held by. */
    int number(int gauge) {
        return taken[gauge];
    }
}
