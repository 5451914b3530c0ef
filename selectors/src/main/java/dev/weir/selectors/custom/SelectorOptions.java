package dev.weir.selectors.custom;

import dev.weir.selectors.value.Value;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration says of one custom selector. Immutable, and equal when written alike.
 *
 * @param argument what stands under the selector's key
 * @param others what stands under its other keys, where they are given
 */
public record SelectorOptions(Value argument, Map<String, Value> others) {

    public SelectorOptions {
        others = Map.copyOf(others);
    }

    /** Only an argument. */
    public static SelectorOptions of(Value argument) {
        return new SelectorOptions(argument, Map.of());
    }

    /**
     * The argument as text.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public String text() {
        if (argument instanceof Value.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("the selector's own value must be text; write it in quotes");
    }

    /** What stands under another key, or null. */
    public @Nullable Value other(String key) {
        return others.get(key);
    }

    /** The keys alone; only the selector knows whether what stands under them is a secret. */
    @Override
    public String toString() {
        return "options " + new TreeSet<>(others.keySet());
    }
}
