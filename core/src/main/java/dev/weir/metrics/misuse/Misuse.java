package dev.weir.metrics.misuse;

/**
 * One way in which code uses metrics wrongly, found where nothing may be thrown. Each is reported once per provider.
 *
 * @param message what is wrong and what to write instead, in one line
 * @param callSite where the code is that does it
 */
public record Misuse(Kind kind, String message, CallSite callSite) {

    /** What the misuse is about. */
    public enum Kind {
        /** Two definitions of one name differ. */
        CLASH,
        /** A one-liner's name, description or unit is wrong. */
        DEFINITION,
        /** A measurement, or a part of it, was dropped for its value. */
        VALUE,
        /** A batch callback names an instrument that is not its meter's. */
        CALLBACK
    }

    @Override
    public String toString() {
        return message + " [at " + callSite + "]";
    }
}
