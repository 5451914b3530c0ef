package dev.weir.telemetry.exposition.label;

import io.opentelemetry.api.common.Value;
import java.util.List;

/** What a label says for an attribute's value: the value itself, or JSON for a list. */
final class AttributeText {
    private AttributeText() {}

    static String of(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof List<?> elements) {
            return list(elements);
        }
        return value instanceof Value<?> nested ? nested.asString() : value.toString();
    }

    private static String list(List<?> elements) {
        StringBuilder json = new StringBuilder("[");
        for (Object element : elements) {
            json.append(json.length() == 1 ? "" : ",");
            if (element instanceof String text) {
                json.append('"')
                        .append(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
                        .append('"');
            } else {
                json.append(element);
            }
        }
        return json.append(']').toString();
    }
}
