package dev.weir.benchmarks.record;

import dev.weir.metrics.CounterHandle;
import dev.weir.metrics.Metrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Threads;

/** Adding to a counter. */
public class CounterRows {
    private static final String NAME = "benchmark.requests";
    private static final String DESCRIPTION = "Requests";
    private static final String UNIT = "{request}";

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("method");
    private static final AttributeKey<String> STATUS = AttributeKey.stringKey("status");
    private static final AttributeKey<String> PROTOCOL = AttributeKey.stringKey("protocol");
    private static final AttributeKey<String> SHARD = AttributeKey.stringKey("shard");
    private static final Attributes PREPARED = Attributes.of(METHOD, "GET", STATUS, "200");

    private static final CounterHandle HANDLE = Metrics.counter(NAME, DESCRIPTION, UNIT);
    private static final LongCounter FIRST =
            Backend.meter().counterBuilder(NAME).build();
    private static final LongCounter SECOND =
            Backend.meter().counterBuilder(NAME).build();
    private static final LongCounter THIRD =
            Backend.meter().counterBuilder(NAME).build();
    private static final MeterRegistry MICROMETER = new SimpleMeterRegistry();

    @Benchmark
    public void sdkOne() {
        FIRST.add(1, PREPARED);
    }

    @Benchmark
    public void handleOne(OneDestination destinations) {
        HANDLE.add(1, PREPARED);
    }

    @Benchmark
    public void handleRefused(NoDestination destinations) {
        HANDLE.add(1, PREPARED);
    }

    @Benchmark
    public void sdkThree() {
        addToThree(PREPARED);
    }

    @Benchmark
    public void sdkThreeCalled() {
        called(PREPARED);
    }

    @Benchmark
    public void handleThree(ThreeDestinations destinations) {
        HANDLE.add(1, PREPARED);
    }

    @Benchmark
    @Threads(2)
    public void sdkThreeCrowded() {
        addToThree(PREPARED);
    }

    @Benchmark
    @Threads(2)
    public void handleThreeCrowded(ThreeDestinations destinations) {
        HANDLE.add(1, PREPARED);
    }

    @Benchmark
    public void sdkThreePlain() {
        FIRST.add(1);
        SECOND.add(1);
        THIRD.add(1);
    }

    @Benchmark
    public void oneLinerPlain(ThreeDestinations destinations) {
        Metrics.counter(NAME, DESCRIPTION, UNIT, 1);
    }

    @Benchmark
    public void sdkThreeComputed(Request request) {
        request.next();
        addToThree(Attributes.of(METHOD, request.method(), STATUS, request.status()));
    }

    @Benchmark
    public void oneLinerComputed(ThreeDestinations destinations, Request request) {
        request.next();
        Metrics.counter(NAME, DESCRIPTION, UNIT, 1, "method", request.method(), "status", request.status());
    }

    @Benchmark
    public void micrometerComputed(Request request) {
        request.next();
        MICROMETER
                .counter(NAME, "method", request.method(), "status", request.status())
                .increment();
    }

    @Benchmark
    public void sdkThreeNew(Request request) {
        request.next();
        addToThree(Attributes.of(SHARD, request.newShard(), STATUS, request.newStatus()));
    }

    @Benchmark
    public void oneLinerNew(ThreeDestinations destinations, Request request) {
        request.next();
        Metrics.counter(NAME, DESCRIPTION, UNIT, 1, "shard", request.newShard(), "status", request.newStatus());
    }

    @Benchmark
    public void sdkThreeFour(Request request) {
        request.next();
        addToThree(Attributes.of(
                METHOD, request.method(), STATUS, request.status(), PROTOCOL, request.protocol(), SHARD, "a"));
    }

    @Benchmark
    public void oneLinerFour(ThreeDestinations destinations, Request request) {
        request.next();
        Metrics.counter(
                NAME,
                DESCRIPTION,
                UNIT,
                1,
                "method",
                request.method(),
                "status",
                request.status(),
                "protocol",
                request.protocol(),
                "shard",
                "a");
    }

    private static void addToThree(Attributes attributes) {
        FIRST.add(1, attributes);
        SECOND.add(1, attributes);
        THIRD.add(1, attributes);
    }

    /**
     * What a call site of a gateway does: three additions are more code than the compiler inlines into a caller, unless
     * that caller is a benchmark's loop.
     */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static void called(Attributes attributes) {
        addToThree(attributes);
    }
}
