package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.attribute.router.BaggageAttributes;
import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import org.jspecify.annotations.Nullable;

/** The values that an instrument's attributes have so far. A later phase replaces those of an earlier one. */
final class KnownAttributes {

    private final AttributePlan plan;
    private final @Nullable Value[] known;

    KnownAttributes(AttributePlan plan) {
        this.plan = plan;
        this.known = new Value[plan.slots().size()];
    }

    /** Keeps the values of a phase. */
    void keep(PhaseValues<?> values) {
        for (int i = 0; i < known.length; i++) {
            known[i] = now(i, values);
        }
    }

    /** The attributes with the values of a phase, which are not kept. */
    Attributes with(PhaseValues<?> values) {
        AttributesBuilder builder = Attributes.builder();
        if (plan.baggage()) {
            // First, since the builder keeps what comes last, and an attribute of the configuration wins.
            BaggageAttributes.forEach(
                    values.view().context(),
                    (name, text) -> builder.put(name, plan.text().clean(text)));
        }
        for (int i = 0; i < known.length; i++) {
            Value value = now(i, values);
            if (value != null) {
                plan.slots().get(i).keys().put(builder, plan.text().clean(value));
            }
        }
        return builder.build();
    }

    private @Nullable Value now(int slot, PhaseValues<? extends StageView> values) {
        Value value = values.value(plan.slots().get(slot).selector());
        return value == null ? known[slot] : value;
    }
}
