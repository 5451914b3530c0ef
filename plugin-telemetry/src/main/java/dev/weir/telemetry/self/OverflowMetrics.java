package dev.weir.telemetry.self;

import dev.weir.metrics.destination.Destination;
import dev.weir.telemetry.generation.overflow.Overflow;
import dev.weir.telemetry.log.LimitedLog;
import dev.weir.telemetry.pipeline.OverflowListener;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.util.Locale;

/** Counts what went to overflow series, since a limit on the number of series bit. */
public final class OverflowMetrics implements OverflowListener {
    static final String NAME = "weir.telemetry.series.overflow";

    private static final AttributeKey<String> METRIC = AttributeKey.stringKey("metric.name");
    private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("destination");

    private final LongCounter overflow;
    private final LimitedLog log;

    public OverflowMetrics(Meter meter, LimitedLog log) {
        this.log = log;
        this.overflow = meter.counterBuilder(NAME)
                .setDescription("Measurements that went to a metric's overflow series, by destination")
                .setUnit("{measurement}")
                .build();
    }

    @Override
    public void overflowed(Destination destination, Overflow amount) {
        String word = destination.name().toLowerCase(Locale.ROOT);
        overflow.add(amount.amount(), Attributes.of(METRIC, amount.metric(), DESTINATION, word));
        log.warn(
                "overflow " + word + " " + amount.metric(),
                "metric " + amount.metric() + " has more series than " + word + " keeps: " + amount.amount()
                        + " measurements went to its overflow series; allow fewer attributes in a view, or more series");
    }
}
