package dev.weir.metrics.definition;

import java.util.Locale;

/** The numeric family of an instrument. It is fixed per metric name: a long and a double of one name clash. */
public enum NumberType {
    LONG,
    DOUBLE;

    /** The word for messages, such as {@code long}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
