package dev.weir.telemetry.yaml.expansion;

/**
 * A text after its expansion.
 *
 * @param hasReference whether a variable, a file or a default became part of the text
 * @param isWholeReference whether the text was one reference and nothing else, and so may be a number or a boolean
 */
public record Expanded(String text, boolean hasReference, boolean isWholeReference) {
    static Expanded unchanged(String text) {
        return new Expanded(text, false, false);
    }

    /** Keeps the expanded text out of logs. */
    @Override
    public String toString() {
        return hasReference ? "Expanded[of a reference]" : "Expanded[" + text + "]";
    }
}
