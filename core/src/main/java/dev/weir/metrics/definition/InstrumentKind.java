package dev.weir.metrics.definition;

import java.util.Locale;

/** The kinds of instruments that the OpenTelemetry metrics API knows. */
public enum InstrumentKind {
    COUNTER,
    UP_DOWN_COUNTER,
    HISTOGRAM,
    GAUGE,
    OBSERVABLE_COUNTER,
    OBSERVABLE_UP_DOWN_COUNTER,
    OBSERVABLE_GAUGE;

    /** The words for messages, such as {@code up-down counter}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace("up_down", "up-down").replace('_', ' ');
    }
}
