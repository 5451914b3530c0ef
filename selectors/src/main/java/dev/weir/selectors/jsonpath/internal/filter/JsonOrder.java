package dev.weir.selectors.jsonpath.internal.filter;

import dev.weir.selectors.jsonpath.internal.query.Evaluation;
import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.JsonString;
import org.jspecify.annotations.Nullable;

/**
 * How values compare: numbers by value, strings by code points, arrays and objects by content, and nothing (null
 * here) only with nothing. Numbers and strings are ordered, all else is not. Long work is paid for as it goes.
 */
final class JsonOrder {

    private static final int CHARACTERS_PER_STEP = 256;
    private static final int STEPS_OF_EXACT_NUMBER = 10;

    private JsonOrder() {}

    static boolean equal(@Nullable JsonNode left, @Nullable JsonNode right, Evaluation evaluation) {
        if (left == null || right == null) {
            return left == right;
        } else if (left instanceof JsonNumber one && right instanceof JsonNumber other) {
            return payForNumbers(one, other, evaluation) && JsonNumber.compare(one, other) == 0;
        } else if (left instanceof JsonString one && right instanceof JsonString other) {
            return equalTexts(one.value(), other.value(), evaluation);
        } else if (left instanceof JsonArray one && right instanceof JsonArray other) {
            return equalElements(one, other, evaluation);
        } else if (left instanceof JsonObject one && right instanceof JsonObject other) {
            return equalMembers(one, other, evaluation);
        }
        // What is left are true, false and null, which exist once each, and pairs of different kinds.
        return left == right;
    }

    static boolean less(@Nullable JsonNode left, @Nullable JsonNode right, Evaluation evaluation) {
        if (left instanceof JsonNumber one && right instanceof JsonNumber other) {
            return payForNumbers(one, other, evaluation) && JsonNumber.compare(one, other) < 0;
        } else if (left instanceof JsonString one && right instanceof JsonString other) {
            return payForTexts(one.value(), other.value(), evaluation) && precedes(one.value(), other.value());
        }
        return false;
    }

    private static boolean equalTexts(String left, String right, Evaluation evaluation) {
        return left.length() == right.length() && payForTexts(left, right, evaluation) && left.equals(right);
    }

    private static boolean equalElements(JsonArray left, JsonArray right, Evaluation evaluation) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!evaluation.step() || !equal(left.element(i), right.element(i), evaluation)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalMembers(JsonObject left, JsonObject right, Evaluation evaluation) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!evaluation.step() || !equal(left.value(i), right.member(left.name(i)), evaluation)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Orders by code point. UTF-16 has surrogates below the last of the characters without them, so these are lifted.
     */
    private static boolean precedes(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char one = left.charAt(i);
            char other = right.charAt(i);
            if (one != other) {
                return Character.isSurrogate(one) == Character.isSurrogate(other)
                        ? one < other
                        : Character.isSurrogate(other);
            }
        }
        return left.length() < right.length();
    }

    private static boolean payForTexts(String left, String right, Evaluation evaluation) {
        return evaluation.spend(Math.min(left.length(), right.length()) / CHARACTERS_PER_STEP);
    }

    private static boolean payForNumbers(JsonNumber left, JsonNumber right, Evaluation evaluation) {
        boolean exact = left instanceof JsonNumber.Exact || right instanceof JsonNumber.Exact;
        return !exact || evaluation.spend(STEPS_OF_EXACT_NUMBER);
    }
}
