package dev.weir.gateway;

import static dev.weir.metrics.Metrics.counter;
import static dev.weir.metrics.Metrics.histogram;
import static dev.weir.metrics.Metrics.longGauge;
import static dev.weir.metrics.Metrics.upDownCounter;

import dev.weir.metrics.CounterHandle;
import dev.weir.metrics.Metrics;
import dev.weir.metrics.Observation;
import dev.weir.metrics.UpDownCounterHandle;
import dev.weir.metrics.UpDownGuard;
import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;

/**
 * Records through the static helpers, replaces a destination half-way, and prints what each destination holds: which
 * metrics its filter lets in, and that the replaced one starts anew while the others go on.
 */
public final class Demonstration {
    private static final CounterHandle OPERATIONS =
            counter("weir.operations", "Operations served", "{operation}").with("http.response.status_code", 200);
    private static final UpDownCounterHandle OPEN =
            upDownCounter("weir.open_connections", "Open connections", "{connection}");

    private Demonstration() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        AggregateMeterProvider provider = CurrentMeterProvider.process();
        Map<Destination, CollectedReader> readers = new EnumMap<>(Destination.class);
        for (Destination destination : Destination.values()) {
            readers.put(destination, connect(provider, destination));
        }
        try (Observation jvm = Metrics.observeLongGauge(
                        "weir.processors",
                        "Processors of this machine",
                        "{cpu}",
                        observed -> observed.record(Runtime.getRuntime().availableProcessors()));
                UpDownGuard connection = OPEN.hold(1, "http.connection.state", "active")) {
            serve(3);
            out.println("After three operations:");
            readers.forEach((destination, reader) -> print(out, destination, reader));

            readers.put(Destination.PUBLIC, connect(provider, Destination.PUBLIC));
            serve(2);
            out.println("PUBLIC was given a new provider, then two more operations:");
            readers.forEach((destination, reader) -> print(out, destination, reader));
        }
        out.println("Who takes what, and why:");
        out.println(provider.explain(AggregateMeterProvider.STATIC_METER, "weir.operations"));
        out.println(provider.explain(AggregateMeterProvider.STATIC_METER, "weir.config.routes"));
        out.println();
        out.println("Shut down:");
        out.println(provider.shutdown());
    }

    private static CollectedReader connect(AggregateMeterProvider provider, Destination destination) {
        CollectedReader reader = new CollectedReader();
        SdkMeterProvider sdk =
                SdkMeterProvider.builder().registerMetricReader(reader).build();
        provider.replace(destination, FilteredMeterProvider.of(sdk, destination.defaultFilter()));
        return reader;
    }

    private static void serve(int operations) {
        longGauge("weir.config.routes", "Routes configured", "{route}", 12);
        for (int i = 0; i < operations; i++) {
            OPERATIONS.add(1);
            counter("weir.cache.hit", "Cache hits", "{hit}", 1, "kind", i % 2 == 0 ? "response" : "plan");
            histogram("weir.overhead", "Time spent outside upstreams", "s", 0.002 * (i + 1));
        }
    }

    private static void print(PrintStream out, Destination destination, CollectedReader reader) {
        out.println("  " + destination);
        reader.collect().stream().flatMap(SeriesLine::of).sorted().forEach(line -> out.println("    " + line));
        out.println();
    }
}
