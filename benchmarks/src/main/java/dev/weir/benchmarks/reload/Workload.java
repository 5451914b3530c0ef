package dev.weir.benchmarks.reload;

import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.ExplicitBucketHistogramOptions;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.ViewBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 500 instruments, and a view for each of the first 200, in both languages. */
final class Workload {
    static final int INSTRUMENTS = 500;
    static final int VIEWS = 200;

    /** The number of a counter, which has a view. */
    static final int COUNTER = 9;

    private Workload() {}

    static String name(int number) {
        return "benchmark.instrument" + number;
    }

    /** Builds the instruments. */
    static void build(Meter meter) {
        for (int number = 0; number < INSTRUMENTS; number++) {
            switch (number % 3) {
                case 0 -> meter.counterBuilder(name(number)).setUnit("{call}").build();
                case 1 -> meter.histogramBuilder(name(number)).setUnit("s").build();
                default ->
                    meter.upDownCounterBuilder(name(number)).setUnit("{call}").build();
            }
        }
    }

    /** The views as a configuration has them, in flow style. */
    static String inYaml() {
        return IntStream.range(0, VIEWS)
                .mapToObj(number -> "{name: " + name(number) + ", " + keyInYaml(number) + "}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String keyInYaml(int number) {
        if (number % 3 == 1) {
            return "aggregation: {histogram: {buckets: [0.1, 1, " + (2 + number % 5) + "]}}";
        }
        return switch (number % 4) {
            case 0 -> "rename: benchmark.renamed" + number;
            case 1 -> "allowed_attribute_keys: [one, two]";
            case 2 -> "cardinality_limit: " + (100 + number % 5);
            default -> "description: In other words";
        };
    }

    /** A view as OpenTelemetry has it. */
    static View view(int number, int seriesLimit) {
        ViewBuilder view = View.builder().setCardinalityLimit(seriesLimit);
        if (number % 3 == 1) {
            return view.setAggregation(Aggregation.explicitBucketHistogram(ExplicitBucketHistogramOptions.builder()
                            .setBucketBoundaries(List.of(0.1, 1.0, 2.0 + number % 5))
                            .build()))
                    .build();
        }
        return switch (number % 4) {
            case 0 -> view.setName("benchmark.renamed" + number).build();
            case 1 -> view.setAttributeFilter(Set.of("one", "two")).build();
            case 2 -> view.setCardinalityLimit(100 + number % 5).build();
            default -> view.setDescription("In other words").build();
        };
    }
}
