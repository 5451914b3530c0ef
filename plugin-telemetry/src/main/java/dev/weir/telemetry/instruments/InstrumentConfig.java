package dev.weir.telemetry.instruments;

import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.stage.StageView;

/**
 * An instrument of a stage, whether it is a standard one or the configuration's own.
 *
 * @param unit as exporters show it; {@code ms}, {@code us} and {@code ns} also scale elapsed time, which otherwise is
 *     in seconds
 * @param condition what has to hold for anything to be recorded
 */
public record InstrumentConfig<V extends StageView>(
        String name,
        InstrumentKind kind,
        String unit,
        String description,
        Occasion occasion,
        Quantity<V> quantity,
        AttributeList<V> attributes,
        Condition<V> condition) {}
