package dev.weir.metrics;

import dev.weir.metrics.definition.AttributeName;
import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.internal.instrument.AttributeSets;
import dev.weir.metrics.misuse.DropReason;
import io.opentelemetry.api.common.Attributes;

/** Attributes made where an instrument is defined, where what is wrong is thrown. */
final class CheckedAttributes {
    private static final InstrumentDefinition NONE =
            InstrumentDefinition.of("", InstrumentKind.COUNTER, NumberType.LONG, "", "");

    private CheckedAttributes() {}

    static Attributes of(Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (!(pairs[i] instanceof String key)) {
                throw new IllegalArgumentException("attribute " + (i / 2 + 1) + ": a key is text, not " + pairs[i]
                        + "; write \"key\", value pairs");
            }
            AttributeName.checked(key);
            if (i + 1 == pairs.length) {
                throw new IllegalArgumentException(
                        "attribute key \"" + key + "\" has no value; write \"" + key + "\", value");
            }
        }
        return new AttributeSets(Attributes.empty(), NONE, (definition, reason) -> refuse(reason, pairs)).of(pairs);
    }

    private static void refuse(DropReason reason, Object... pairs) {
        throw new IllegalArgumentException(java.util.Arrays.toString(pairs) + ": "
                + reason.word().replace('_', ' ') + "; a value is text, a number, a boolean or an enum constant");
    }
}
