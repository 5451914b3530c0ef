package dev.weir.telemetry.generation.instrument;

import dev.weir.metrics.definition.InstrumentDefinition;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.MetricData;

/** Which metric of which meter, in a form that is equal for all that clashes. */
public record StreamKey(InstrumentationScopeInfo scope, String identity) {

    /** The key of what was collected. */
    public static StreamKey of(MetricData metric) {
        return new StreamKey(metric.getInstrumentationScopeInfo(), InstrumentDefinition.identity(metric.getName()));
    }
}
