package dev.weir.telemetry.exposition.label;

import dev.weir.telemetry.exposition.naming.LabelKeys;
import io.opentelemetry.api.common.AttributeKey;
import java.util.HashMap;
import java.util.Map;

/** The label names of one page. Each is made once, however many series have it. Not thread-safe. */
public final class LabelNames {
    private final Map<AttributeKey<?>, LabelName> byKey = new HashMap<>();
    private final Map<String, LabelName> byText = new HashMap<>();

    /** The same names, for a writer of its own: what one writer adds, no other sees. */
    public LabelNames copy() {
        LabelNames copy = new LabelNames();
        copy.byKey.putAll(byKey);
        copy.byText.putAll(byText);
        return copy;
    }

    /** The label that an attribute becomes; contended from the moment a second attribute becomes the same. */
    LabelName of(AttributeKey<?> key) {
        LabelName known = byKey.get(key);
        return known == null ? add(key) : known;
    }

    private LabelName add(AttributeKey<?> key) {
        String text = LabelKeys.of(key.getKey());
        LabelName name = byText.get(text);
        if (name == null) {
            name = new LabelName(text);
            byText.put(text, name);
        } else {
            name.contend();
        }
        byKey.put(key, name);
        return name;
    }

    /** A label that our own code names. */
    LabelName of(String text) {
        return byText.computeIfAbsent(text, LabelName::new);
    }
}
