package dev.weir.telemetry.instruments.reading.selector;

import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKind;
import dev.weir.selectors.value.ValueKinds;
import dev.weir.selectors.value.ValueNumber;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for the types of values that a selector finds, and for what to write in place of a literal of another type. */
record KindWords(ValueKinds kinds) {
    private static final String LIST = "a list";

    /** A literal's type. */
    static String of(Value literal) {
        return switch (ValueKind.of(literal)) {
            case TRUTH -> "a truth value";
            case INTEGER -> "an integer";
            case NUMBER -> "a decimal number";
            case TEXT -> "text";
            case TRUTHS, INTEGERS, NUMBERS, TEXTS -> LIST;
        };
    }

    /** What the selector finds: {@code integers or text}. */
    String found() {
        return joined("truth values", "integers", "decimal numbers", "text", "lists");
    }

    /** What to write, whatever stands there. */
    String advice() {
        return "write " + joined("true or false", "an integer", "a decimal number", "text", LIST);
    }

    /** What to write in place of a literal: the same in another spelling, if one may have been meant. */
    String advice(Value literal) {
        if (literal instanceof Value.Text text && isSpelledBy(text)) {
            return "write " + text.value() + " without quotes";
        } else if (literal instanceof Value.I64 integer && kinds.has(ValueKind.NUMBER)) {
            return "write " + integer.value() + ".0, with a fraction";
        } else if (literal instanceof Value.F64 number
                && kinds.has(ValueKind.INTEGER)
                && number.value() == (long) number.value()) {
            return "write " + (long) number.value() + ", without a fraction";
        } else if (kinds.has(ValueKind.TEXT)) {
            String text = scalar(literal);
            return text.isEmpty() ? advice() : "write " + SafeText.quote(text) + ", in quotes";
        }
        return advice();
    }

    private boolean isSpelledBy(Value.Text text) {
        boolean isTruth = text.value().equals("true") || text.value().equals("false");
        boolean isNumber = ValueNumber.isNumeric(text) && Double.isFinite(ValueNumber.of(text));
        boolean isWhole = isNumber && text.value().chars().noneMatch(letter -> letter == '.' || letter == 'e');
        return (isTruth && kinds.has(ValueKind.TRUTH))
                || (isWhole && kinds.has(ValueKind.INTEGER))
                || (isNumber && !isWhole && kinds.has(ValueKind.NUMBER));
    }

    private static String scalar(Value literal) {
        if (literal instanceof Value.I64 integer) {
            return Long.toString(integer.value());
        } else if (literal instanceof Value.F64 number) {
            return Double.toString(number.value());
        }
        return literal instanceof Value.Bool truth ? Boolean.toString(truth.value()) : "";
    }

    private String joined(String truth, String integer, String number, String text, String list) {
        return Stream.of(
                        kinds.has(ValueKind.TRUTH) ? truth : "",
                        kinds.has(ValueKind.INTEGER) ? integer : "",
                        kinds.has(ValueKind.NUMBER) ? number : "",
                        kinds.has(ValueKind.TEXT) ? text : "",
                        kinds.hasLists() ? list : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" or "));
    }
}
