package dev.weir.metrics.misuse;

import java.util.Locale;

/** Why a measurement, or one attribute of it, was dropped. The word of each is an attribute value of a self-metric. */
public enum DropReason {
    NEGATIVE_VALUE("a counter only rises and a histogram takes no negative values; use an up-down counter or a gauge"),
    NOT_FINITE("NaN and infinity can't be added up; check the division that made it"),
    NULL_ATTRIBUTES("attributes were null; the measurement went to the series without attributes"),
    NULL_ATTRIBUTE("an attribute key or value was null; the measurement was kept without it"),
    UNPAIRED_ATTRIBUTE("attributes are pairs of key and value; the last key had no value and was left out"),
    INVALID_ATTRIBUTE_KEY("an attribute key was not a valid name; the measurement was kept without it"),
    INVALID_ATTRIBUTE_VALUE(
            "an attribute value was not text, number, boolean or enum; the measurement was kept without it"),
    INVALID_DEFINITION("the instrument's own definition is wrong, so nobody takes its measurements"),
    CLASHING_DEFINITION("another instrument of this name measures something else, and came first");

    private final String explanation;

    DropReason(String explanation) {
        this.explanation = explanation;
    }

    /** The word in metrics, such as {@code negative_value}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sentence in logs: what is wrong and what became of it. */
    public String explanation() {
        return explanation;
    }
}
