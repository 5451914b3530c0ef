package dev.weir.benchmarks.record;

import dev.weir.metrics.Metrics;
import dev.weir.metrics.UpDownCounterHandle;
import dev.weir.metrics.UpDownGuard;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import org.openjdk.jmh.annotations.Benchmark;

/** Holding an amount in an up-down counter for a moment. */
public class GuardRows {
    private static final String NAME = "benchmark.open";

    private static final UpDownCounterHandle HANDLE = Metrics.upDownCounter(NAME, "Open requests", "{request}");
    private static final LongUpDownCounter FIRST = counter();
    private static final LongUpDownCounter SECOND = counter();
    private static final LongUpDownCounter THIRD = counter();

    private static LongUpDownCounter counter() {
        return Backend.meter().upDownCounterBuilder(NAME).build();
    }

    @Benchmark
    public void sdkThreeUpAndDown() {
        addToThree(1);
        addToThree(-1);
    }

    @Benchmark
    public void guard(ThreeDestinations destinations) {
        UpDownGuard open = HANDLE.hold(1);
        open.close();
    }

    private static void addToThree(long value) {
        FIRST.add(value);
        SECOND.add(value);
        THIRD.add(value);
    }
}
