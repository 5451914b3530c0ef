package dev.weir.telemetry.registry.text;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line with a value. Labels are in the order of the line. */
record Sample(String name, Map<String, String> labels, double value) {

    /** The value of a label, if the line has it. */
    @Nullable
    String label(String label) {
        return labels.get(label);
    }

    /** The labels without one of them. */
    Attributes labelsWithout(String left) {
        AttributesBuilder attributes = Attributes.builder();
        labels.forEach((label, value) -> {
            if (!label.equals(left)) {
                attributes.put(AttributeKey.stringKey(label), value);
            }
        });
        return attributes.build();
    }

    /** All labels. */
    Attributes attributes() {
        return labelsWithout("");
    }
}
