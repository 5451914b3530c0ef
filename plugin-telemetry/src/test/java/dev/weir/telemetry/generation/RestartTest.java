package dev.weir.telemetry.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.filter.FilterRule;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.metrics.filter.NamePattern;
import dev.weir.telemetry.config.shared.HistogramBuckets;
import dev.weir.telemetry.config.view.Aggregation;
import dev.weir.telemetry.config.view.Aggregation.Histogram;
import dev.weir.telemetry.config.view.ViewConfig;
import dev.weir.telemetry.generation.point.Points;
import dev.weir.telemetry.generation.shape.GenerationShape;
import dev.weir.telemetry.generation.shape.Restart;
import dev.weir.telemetry.generation.shape.ShapeChange;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which metrics go on over a change of shape, and that those which don't are the ones told before. */
class RestartTest {
    private static final GenerationShape PLAIN = Shapes.of();
    private static final Aggregation NATURAL = new Aggregation.Natural();

    static Stream<Arguments> changes() {
        return Stream.of(
                change("another resource", PLAIN, resource(PLAIN)),
                change("another limit", PLAIN, Shapes.limitedTo(50)),
                change("a view's limit", PLAIN, Shapes.of(Shapes.limiting("calls", 50))),
                change("a description", PLAIN, Shapes.of(Shapes.describing("calls", "Other words", null))),
                change("a view that says nothing", PLAIN, Shapes.of(Shapes.aggregating("*", NATURAL))),
                change("the buckets that were there", PLAIN, Shapes.of(buckets("latency", seconds()))),
                change(
                        "other buckets",
                        Shapes.of(buckets("latency", List.of(1.0))),
                        Shapes.of(buckets("latency", List.of(2.0))),
                        "latency: buckets [2.0] instead of buckets [1.0]"),
                change(
                        "other default buckets",
                        PLAIN,
                        new GenerationShape(
                                PLAIN.resource(),
                                PLAIN.seriesLimit(),
                                new HistogramBuckets(List.of(7.0), Map.of()),
                                PLAIN.views()),
                        "latency: buckets [7.0] instead of buckets " + seconds()),
                change(
                        "exponential buckets",
                        PLAIN,
                        Shapes.of(Shapes.aggregating("latency", Aggregation.ExponentialHistogram.DEFAULT)),
                        "latency: exponential buckets, 160 at scale 20 instead of buckets " + seconds()),
                change(
                        "a unit",
                        PLAIN,
                        Shapes.of(Shapes.describing("calls", null, "{request}")),
                        "calls: unit \"{request}\" instead of \"{call}\""),
                change(
                        "attributes left out",
                        PLAIN,
                        Shapes.of(Shapes.keeping("calls", "b", "a")),
                        "calls: the attributes [a, b] instead of all attributes"),
                change(
                        "attributes taken back in",
                        Shapes.of(Shapes.keeping("calls")),
                        PLAIN,
                        "calls: all attributes instead of the attributes []"),
                change(
                        "another name",
                        PLAIN,
                        Shapes.of(Shapes.renaming("calls", "requests")),
                        "calls: name \"requests\" instead of \"calls\""),
                change(
                        "several at once",
                        PLAIN,
                        Shapes.of(new ViewConfig(NamePattern.of("calls"), "requests", null, "1", NATURAL, null, null)),
                        "calls: name \"requests\" instead of \"calls\", unit \"1\" instead of \"{call}\""),
                change(
                        "a drop",
                        PLAIN,
                        Shapes.of(Shapes.aggregating("calls", new Aggregation.Drop())),
                        "calls: a view drops it"));
    }

    private static Arguments change(String what, GenerationShape before, GenerationShape after, String... restarts) {
        return Arguments.of(what, before, after, List.of(restarts));
    }

    private static GenerationShape resource(GenerationShape shape) {
        Resource other = Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "other"));
        return new GenerationShape(other, shape.seriesLimit(), shape.buckets(), shape.views());
    }

    private static ViewConfig buckets(String name, List<Double> boundaries) {
        return Shapes.aggregating(name, new Histogram(boundaries));
    }

    private static List<Double> seconds() {
        return HistogramBuckets.DEFAULT.seconds();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void onlyWhatChangedStartsAnew_andItIsToldBefore(
            String what, GenerationShape before, GenerationShape after, List<String> restarts) {
        Destined destined = Destined.shaped(before);
        record(destined);
        Map<String, Double> held = amounts(destined);

        assertThat(ShapeChange.between(before, after, destined.chain.instruments()))
                .extracting(Restart::toString)
                .isEqualTo(restarts);

        destined.clock.advance(Duration.ofSeconds(1));
        long swapped = destined.clock.now();
        destined.reload(after);
        List<String> restarted = restarts.stream()
                .map(text -> text.substring(0, text.indexOf(':')))
                .toList();
        Map<String, Double> expected = held.entrySet().stream()
                .filter(entry -> !restarted.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(amounts(destined)).isEqualTo(expected);

        record(destined);
        destined.clock.advance(Duration.ofSeconds(61));
        for (MetricData metric : destined.collect()) {
            boolean goesOn = expected.containsKey(metric.getName());
            PointData point = metric.getData().getPoints().iterator().next();
            assertThat(Points.amount(point)).isEqualTo(goesOn ? 2 : 1);
            assertThat(point.getStartEpochNanos() < swapped).isEqualTo(goesOn);
        }
    }

    private static void record(Destined destined) {
        destined.meter.counterBuilder("calls").setUnit("{call}").build().add(1);
        destined.meter.upDownCounterBuilder("open").build().add(1);
        destined.meter.histogramBuilder("latency").setUnit("s").build().record(1);
    }

    private static Map<String, Double> amounts(Destined destined) {
        return destined.collect().stream()
                .collect(Collectors.toMap(
                        MetricData::getName,
                        metric -> Points.amount(
                                metric.getData().getPoints().iterator().next())));
    }

    @Test
    void whatStartedAnewDoesNotComeBack_whenTheOldShapeDoes() {
        Destined destined = Destined.shaped(PLAIN);
        record(destined);
        destined.reload(Shapes.of(Shapes.describing("calls", null, "1")));
        record(destined);
        destined.reload(PLAIN);
        record(destined);

        assertThat(destined.sum("calls")).isEqualTo(1);
        destined.clock.advance(Duration.ofSeconds(61));
        assertThat(destined.sum("calls")).isEqualTo(1);
        assertThat(destined.sum("open")).isEqualTo(3);
    }

    @Test
    void whatAFilterRefusesFromNowOn_isGone() {
        Destined destined = Destined.shaped(PLAIN);
        record(destined);
        destined.reload(PLAIN, MeterFilter.acceptEverything().denying(FilterRule.instrument("calls")));

        assertThat(destined.metric("calls")).isEmpty();
        assertThat(destined.sum("open")).isEqualTo(1);
    }
}
