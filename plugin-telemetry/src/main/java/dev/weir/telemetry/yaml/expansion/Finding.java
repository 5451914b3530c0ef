package dev.weir.telemetry.yaml.expansion;

/** What became of one reference: its text, or the reason why there is none. */
sealed interface Finding {

    /** Whether a default would take its place. */
    default boolean isNothing() {
        return false;
    }

    /** The text that takes the place of the reference. */
    record Text(String value) implements Finding {}

    /** Something is there, but it is empty. */
    record Empty() implements Finding {
        @Override
        public boolean isNothing() {
            return true;
        }
    }

    /** Nothing is there. */
    record Missing(String what, String suggestion) implements Finding {
        @Override
        public boolean isNothing() {
            return true;
        }
    }

    /** Something is there that must not or cannot be used, default or not. */
    record Refused(String why, String suggestion) implements Finding {}
}
