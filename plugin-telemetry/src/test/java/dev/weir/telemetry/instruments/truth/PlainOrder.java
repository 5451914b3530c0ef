package dev.weir.telemetry.instruments.truth;

import org.jspecify.annotations.Nullable;

/** The order of values as the specification says it: numbers and texts that spell one, texts, truth values, no others. */
final class PlainOrder {
    private PlainOrder() {}

    static boolean holds(String word, Object one, Object other) {
        Double left = number(one);
        Double right = number(other);
        if (left != null && right != null) {
            return holds(word, left.compareTo(right));
        } else if (one instanceof String text && other instanceof String another) {
            return holds(word, text.compareTo(another));
        }
        return one instanceof Boolean truth
                && other instanceof Boolean another
                && holds(word, truth.compareTo(another));
    }

    private static boolean holds(String word, int comparison) {
        return switch (word) {
            case "gt" -> comparison > 0;
            case "gte" -> comparison >= 0;
            case "lt" -> comparison < 0;
            case "lte" -> comparison <= 0;
            default -> throw new IllegalArgumentException("no order is called " + word);
        };
    }

    private static @Nullable Double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof String text && text.matches("[0-9]+(\\.[0-9]+)?") ? Double.valueOf(text) : null;
    }
}
