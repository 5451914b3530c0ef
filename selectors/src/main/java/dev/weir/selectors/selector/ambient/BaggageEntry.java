package dev.weir.selectors.selector.ambient;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import io.opentelemetry.api.baggage.Baggage;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the request's baggage.
 *
 * @param fallback the value when the baggage has no such entry
 */
public record BaggageEntry(String name, @Nullable Value fallback, Phases phases) implements AmbientSelector {

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TEXT.or(fallback);
    }

    @Override
    public @Nullable Value read(Phase phase, StageView view) {
        String value = Baggage.fromContext(view.context().telemetry()).getEntryValue(name);
        return value == null ? fallback : Value.of(value);
    }
}
