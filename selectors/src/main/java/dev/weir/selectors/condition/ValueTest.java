package dev.weir.selectors.condition;

import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question about one value. */
public sealed interface ValueTest {

    /** Whether the value passes. What would cost too much to find out does not, and is counted. */
    boolean passes(Value value, Refusals refusals);

    /** Whether the value equals one of these. */
    record OneOf(List<Value> values) implements ValueTest {

        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean passes(Value value, Refusals refusals) {
            return values.contains(value);
        }
    }

    /** Whether the value's text begins with this. */
    record StartsWith(String prefix) implements ValueTest {

        @Override
        public boolean passes(Value value, Refusals refusals) {
            String text = scalarText(value);
            return text != null && text.startsWith(prefix);
        }
    }

    /** Whether a pattern is found in the value's text. */
    record Matches(TextPattern pattern) implements ValueTest {

        @Override
        public boolean passes(Value value, Refusals refusals) {
            String text = scalarText(value);
            return text != null && pattern.isFoundIn(text, refusals);
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
