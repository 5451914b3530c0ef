package dev.weir.selectors.condition;

import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a value may meet. It doesn't print what it compares with, which may be a secret. */
public sealed interface Criterion {

    /** Whether the value meets it. A value for which that would cost too much does not, and is counted. */
    boolean isMetBy(Value value, Refusals refusals);

    /** Whether the value equals one of these. */
    record OneOf(List<Value> values) implements Criterion {

        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean isMetBy(Value value, Refusals refusals) {
            return values.contains(value);
        }

        @Override
        public String toString() {
            return "one of " + values.size() + " values";
        }
    }

    /** Whether the value's text begins with this. */
    record StartsWith(String prefix) implements Criterion {

        @Override
        public boolean isMetBy(Value value, Refusals refusals) {
            String text = scalarText(value);
            return text != null && text.startsWith(prefix);
        }

        @Override
        public String toString() {
            return "a prefix";
        }
    }

    /** Whether a pattern is found in the value's text. */
    record Matches(TextPattern pattern) implements Criterion {

        @Override
        public boolean isMetBy(Value value, Refusals refusals) {
            String text = scalarText(value);
            return text != null && pattern.isFoundIn(text, refusals);
        }

        @Override
        public String toString() {
            return "a pattern";
        }
    }

    /** The text of a value, or null of an array. */
    private static @Nullable String scalarText(Value value) {
        if (value instanceof Value.Text text) {
            return text.value();
        } else if (value instanceof Value.I64 integer) {
            return Long.toString(integer.value());
        } else if (value instanceof Value.F64 number) {
            return Double.toString(number.value());
        }
        return value instanceof Value.Bool truth ? Boolean.toString(truth.value()) : null;
    }
}
