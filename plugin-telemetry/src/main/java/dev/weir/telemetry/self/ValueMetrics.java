package dev.weir.telemetry.self;

import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.value.AttributeText;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableLongCounter;

/** Shows what instruments did not take from requests as it came. */
public final class ValueMetrics implements AutoCloseable {
    private static final AttributeKey<String> REASON = AttributeKey.stringKey("reason");
    private static final AttributeKey<String> SOURCE = AttributeKey.stringKey("source");

    private final ObservableLongCounter changed;
    private final ObservableLongCounter refused;

    public ValueMetrics(Meter meter, AttributeText text, Refusals refusals) {
        changed = meter.counterBuilder("weir.telemetry.values.changed")
                .setDescription("Texts that were cut, or had characters replaced, before they became attributes")
                .setUnit("{value}")
                .buildWithCallback(counter -> {
                    counter.record(text.cut(), Attributes.of(REASON, "too_long"));
                    counter.record(text.cleaned(), Attributes.of(REASON, "unfit_characters"));
                });
        refused = meter.counterBuilder("weir.telemetry.values.refused")
                .setDescription("Values that were not looked for, since finding them would have cost too much")
                .setUnit("{value}")
                .buildWithCallback(counter -> {
                    counter.record(refusals.bodies(), Attributes.of(SOURCE, "body"));
                    counter.record(refusals.paths(), Attributes.of(SOURCE, "path"));
                    counter.record(refusals.patterns(), Attributes.of(SOURCE, "pattern"));
                    counter.record(refusals.documents(), Attributes.of(SOURCE, "document"));
                });
    }

    @Override
    public void close() {
        changed.close();
        refused.close();
    }
}
