package dev.weir.selectors.selector.operation;

import dev.weir.selectors.value.TextHash;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/** How the name of an operation is shown. */
public enum NameForm {
    STRING,
    /** As {@link TextHash}. */
    HASH;

    /** The name, or else the fallback, in this form. */
    public @Nullable Value show(@Nullable String name, @Nullable String fallback) {
        String shown = name == null ? fallback : name;
        return shown == null ? null : Value.of(this == HASH ? TextHash.of(shown) : shown);
    }
}
