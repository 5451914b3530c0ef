package dev.weir.benchmarks.record;

import dev.weir.metrics.HistogramHandle;
import dev.weir.metrics.Metrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Threads;

/** Recording to a histogram with the default buckets. */
public class HistogramRows {
    private static final String NAME = "benchmark.duration";
    private static final String DESCRIPTION = "Duration of requests";
    private static final String UNIT = "s";
    private static final double SECONDS = 42;

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("method");
    private static final AttributeKey<String> STATUS = AttributeKey.stringKey("status");
    private static final AttributeKey<String> PROTOCOL = AttributeKey.stringKey("protocol");
    private static final AttributeKey<String> SHARD = AttributeKey.stringKey("shard");
    private static final Attributes PREPARED = Attributes.of(METHOD, "GET", STATUS, "200");

    private static final HistogramHandle HANDLE = Metrics.histogram(NAME, DESCRIPTION, UNIT);
    private static final DoubleHistogram FIRST =
            Backend.meter().histogramBuilder(NAME).build();
    private static final DoubleHistogram SECOND =
            Backend.meter().histogramBuilder(NAME).build();
    private static final DoubleHistogram THIRD =
            Backend.meter().histogramBuilder(NAME).build();
    private static final MeterRegistry MICROMETER = new SimpleMeterRegistry();

    @Benchmark
    public void sdkOne() {
        FIRST.record(SECONDS, PREPARED);
    }

    @Benchmark
    public void handleOne(OneDestination destinations) {
        HANDLE.record(SECONDS, PREPARED);
    }

    @Benchmark
    public void handleRefused(NoDestination destinations) {
        HANDLE.record(SECONDS, PREPARED);
    }

    @Benchmark
    public void sdkThree() {
        recordToThree(PREPARED);
    }

    @Benchmark
    public void sdkThreeCalled() {
        called(PREPARED);
    }

    @Benchmark
    public void handleThree(ThreeDestinations destinations) {
        HANDLE.record(SECONDS, PREPARED);
    }

    @Benchmark
    @Threads(2)
    public void sdkThreeCrowded() {
        recordToThree(PREPARED);
    }

    @Benchmark
    @Threads(2)
    public void handleThreeCrowded(ThreeDestinations destinations) {
        HANDLE.record(SECONDS, PREPARED);
    }

    @Benchmark
    public void sdkThreePlain() {
        FIRST.record(SECONDS);
        SECOND.record(SECONDS);
        THIRD.record(SECONDS);
    }

    @Benchmark
    public void oneLinerPlain(ThreeDestinations destinations) {
        Metrics.histogram(NAME, DESCRIPTION, UNIT, SECONDS);
    }

    @Benchmark
    public void sdkThreeComputed(Request request) {
        request.next();
        recordToThree(Attributes.of(METHOD, request.method(), STATUS, request.status()));
    }

    @Benchmark
    public void oneLinerComputed(ThreeDestinations destinations, Request request) {
        request.next();
        Metrics.histogram(NAME, DESCRIPTION, UNIT, SECONDS, "method", request.method(), "status", request.status());
    }

    @Benchmark
    public void micrometerComputed(Request request) {
        request.next();
        MICROMETER
                .summary(NAME, "method", request.method(), "status", request.status())
                .record(SECONDS);
    }

    @Benchmark
    public void sdkThreeNew(Request request) {
        request.next();
        recordToThree(Attributes.of(SHARD, request.newShard(), STATUS, request.newStatus()));
    }

    @Benchmark
    public void oneLinerNew(ThreeDestinations destinations, Request request) {
        request.next();
        Metrics.histogram(NAME, DESCRIPTION, UNIT, SECONDS, "shard", request.newShard(), "status", request.newStatus());
    }

    @Benchmark
    public void sdkThreeFour(Request request) {
        request.next();
        recordToThree(Attributes.of(
                METHOD, request.method(), STATUS, request.status(), PROTOCOL, request.protocol(), SHARD, "a"));
    }

    @Benchmark
    public void oneLinerFour(ThreeDestinations destinations, Request request) {
        request.next();
        Metrics.histogram(
                NAME,
                DESCRIPTION,
                UNIT,
                SECONDS,
                "method",
                request.method(),
                "status",
                request.status(),
                "protocol",
                request.protocol(),
                "shard",
                "a");
    }

    private static void recordToThree(Attributes attributes) {
        FIRST.record(SECONDS, attributes);
        SECOND.record(SECONDS, attributes);
        THIRD.record(SECONDS, attributes);
    }

    /**
     * What a call site of a gateway does: three additions are more code than the compiler inlines into a caller, unless
     * that caller is a benchmark's loop.
     */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static void called(Attributes attributes) {
        recordToThree(attributes);
    }
}
