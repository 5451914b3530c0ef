package dev.weir.metrics.tasks.realtime;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.definition.InstrumentName;
import dev.weir.metrics.tasks.bucket.BucketRules;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instruments of one stage at one provider. */
final class StageHistograms {
    private static final AttributeKey<String> REASON = AttributeKey.stringKey("reason");
    private static final Attributes ZERO = Attributes.of(REASON, "zero");
    private static final Attributes UNKNOWN = Attributes.of(REASON, "unknown");
    private static final double NANOS_IN_A_SECOND = 1e9;

    private static final BucketRules USUAL = BucketRules.none()
            .suffix(".duration", 0.25, 0.5, 0.75, 1, 2, 3, 4, 5, 7.5, 10, 15, 20, 30, 60, 90, 120, 300)
            .suffix(
                    ".real_time_factor",
                    0.05,
                    0.1,
                    0.2,
                    0.3,
                    0.4,
                    0.5,
                    0.75,
                    1,
                    1.1,
                    1.2,
                    1.3,
                    1.4,
                    1.5,
                    1.75,
                    2,
                    4,
                    6,
                    8,
                    10,
                    15);

    private final DoubleHistogram media;
    private final DoubleHistogram processing;
    private final DoubleHistogram ratio;
    private final LongCounter withoutRatio;

    StageHistograms(Meter meter, String prefix, BucketRules buckets) {
        media = histogram(meter, prefix + ".media.duration", "Duration of the media", "s", buckets);
        processing = histogram(meter, prefix + ".processing.duration", "Time spent on the media", "s", buckets);
        ratio = histogram(meter, prefix + ".real_time_factor", "Time spent on a second of the media", "1", buckets);
        withoutRatio = meter.counterBuilder(prefix + ".real_time_factor.missing")
                .setDescription("Times without a real-time factor, since the duration of the media was zero or unknown")
                .setUnit("{scope}")
                .build();
    }

    private static DoubleHistogram histogram(
            Meter meter, String name, String description, String unit, BucketRules buckets) {
        List<Double> own = buckets.boundaries(InstrumentName.checked(name));
        return meter.histogramBuilder(name)
                .setDescription(description)
                .setUnit(unit)
                .setExplicitBucketBoundariesAdvice(own != null ? own : requireNonNull(USUAL.boundaries(name)))
                .build();
    }

    void record(@Nullable Duration length, long nanos, Attributes outcome) {
        double spent = nanos / NANOS_IN_A_SECOND;
        Context context = Context.current(); // looked up once for all that is recorded
        processing.record(spent, outcome, context);
        if (length == null || length.isNegative()) {
            withoutRatio.add(1, UNKNOWN, context);
            return;
        }
        double seconds = length.getSeconds() + length.getNano() / NANOS_IN_A_SECOND;
        media.record(seconds, outcome, context);
        if (length.isZero()) {
            withoutRatio.add(1, ZERO, context);
        } else {
            ratio.record(spent / seconds, outcome, context);
        }
    }
}
