package dev.weir.benchmarks.record;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.incubator.metrics.BoundDoubleHistogram;
import io.opentelemetry.api.incubator.metrics.BoundLongCounter;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleHistogram;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounter;
import org.openjdk.jmh.annotations.Benchmark;

/** Recording through the incubating instruments that are bound to their attributes. */
public class BoundRows {
    private static final String NAME = "benchmark.bound";
    private static final double SECONDS = 42;

    private static final Attributes PREPARED =
            Attributes.of(AttributeKey.stringKey("method"), "GET", AttributeKey.stringKey("status"), "200");

    private static final BoundLongCounter FIRST_COUNTER = counter();
    private static final BoundLongCounter SECOND_COUNTER = counter();
    private static final BoundLongCounter THIRD_COUNTER = counter();

    private static final BoundDoubleHistogram FIRST_HISTOGRAM = histogram();
    private static final BoundDoubleHistogram SECOND_HISTOGRAM = histogram();
    private static final BoundDoubleHistogram THIRD_HISTOGRAM = histogram();

    private static BoundLongCounter counter() {
        return ((ExtendedLongCounter) Backend.meter().counterBuilder(NAME).build()).bind(PREPARED);
    }

    private static BoundDoubleHistogram histogram() {
        return ((ExtendedDoubleHistogram) Backend.meter().histogramBuilder(NAME).build()).bind(PREPARED);
    }

    @Benchmark
    public void counterOne() {
        FIRST_COUNTER.add(1);
    }

    @Benchmark
    public void counterThree() {
        FIRST_COUNTER.add(1);
        SECOND_COUNTER.add(1);
        THIRD_COUNTER.add(1);
    }

    @Benchmark
    public void histogramOne() {
        FIRST_HISTOGRAM.record(SECONDS);
    }

    @Benchmark
    public void histogramThree() {
        FIRST_HISTOGRAM.record(SECONDS);
        SECOND_HISTOGRAM.record(SECONDS);
        THIRD_HISTOGRAM.record(SECONDS);
    }
}
