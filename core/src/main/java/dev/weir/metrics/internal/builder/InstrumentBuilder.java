package dev.weir.metrics.internal.builder;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/**
 * What the builders of all kinds have in common. Like the SDK's, they take null for "nothing" and leave the syntax of
 * names to the providers.
 *
 * @param <B> the builder's type in the OpenTelemetry API
 */
abstract class InstrumentBuilder<B> {
    private final Draft draft;

    InstrumentBuilder(Draft draft) {
        this.draft = draft;
    }

    abstract B self();

    final Draft draft() {
        return draft;
    }

    public B setDescription(String description) {
        draft.description(description);
        return self();
    }

    public B setUnit(String unit) {
        draft.unit(unit);
        return self();
    }

    final B advise(List<AttributeKey<?>> keys) {
        draft.attributeKeys(keys);
        return self();
    }
}
