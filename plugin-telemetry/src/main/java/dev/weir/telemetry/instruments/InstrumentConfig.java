package dev.weir.telemetry.instruments;

import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.stage.StageView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instrument of a stage, whether it is a standard one or the configuration's own.
 *
 * @param unit as exporters show it; {@code ms}, {@code us} and {@code ns} also scale elapsed time, which otherwise is
 *     in seconds
 * @param buckets the boundaries of a histogram's buckets, where no view says otherwise; null for those of its unit
 * @param condition what has to hold for anything to be recorded
 */
public record InstrumentConfig<V extends StageView>(
        String name,
        InstrumentKind kind,
        String unit,
        String description,
        @Nullable List<Double> buckets,
        Occasion occasion,
        Quantity<V> quantity,
        AttributeList<V> attributes,
        Condition<V> condition) {

    public InstrumentConfig {
        buckets = buckets == null ? null : List.copyOf(buckets);
    }
}
