package dev.weir.telemetry.self;

import dev.weir.telemetry.pipeline.DestinationState;
import dev.weir.telemetry.pipeline.Pipeline;
import dev.weir.telemetry.pipeline.PushPipeline;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleGauge;
import io.opentelemetry.api.metrics.ObservableLongGauge;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Shows what state destinations are in. A destination that is off shows nothing. */
public final class StateMetrics implements AutoCloseable {
    private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("destination");

    private final Collection<Pipeline<?>> pipelines;
    private final ObservableLongGauge number;
    private final ObservableLongGauge open;
    private final ObservableDoubleGauge age;
    private final ObservableDoubleGauge sinceDelivery;

    public StateMetrics(Meter meter, Collection<Pipeline<?>> pipelines) {
        this.pipelines = List.copyOf(pipelines);
        number = meter.gaugeBuilder("weir.telemetry.generation.number")
                .setDescription("How often what a destination keeps was replaced since the process started, plus one")
                .setUnit("1")
                .ofLongs()
                .buildWithCallback(gauge -> states().forEach(state -> gauge.record(state.number(), attributes(state))));
        open = meter.gaugeBuilder("weir.telemetry.generation.open")
                .setDescription("Generations of a destination that are read, those that wait to be folded included")
                .setUnit("{generation}")
                .ofLongs()
                .buildWithCallback(
                        gauge -> states().forEach(state -> gauge.record(state.openGenerations(), attributes(state))));
        age = meter.gaugeBuilder("weir.telemetry.generation.age")
                .setDescription("Time since what a destination keeps was last replaced")
                .setUnit("s")
                .buildWithCallback(gauge ->
                        states().forEach(state -> gauge.record(state.age().toNanos() / 1e9, attributes(state))));
        sinceDelivery = meter.gaugeBuilder("weir.telemetry.push.since_delivery")
                .setDescription("Time since a collector last confirmed a push")
                .setUnit("s")
                .buildWithCallback(gauge -> this.pipelines.forEach(pipeline -> {
                    if (pipeline instanceof PushPipeline push) {
                        push.sinceLastDelivery()
                                .ifPresent(since -> gauge.record(since.toNanos() / 1e9, attributes(pipeline.state())));
                    }
                }));
    }

    private List<DestinationState> states() {
        return pipelines.stream()
                .map(Pipeline::state)
                .filter(DestinationState::isLive)
                .toList();
    }

    private static Attributes attributes(DestinationState state) {
        return Attributes.of(DESTINATION, state.destination().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        number.close();
        open.close();
        age.close();
        sinceDelivery.close();
    }
}
