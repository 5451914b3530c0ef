package dev.weir.selectors.jsonpath.json;

import java.math.BigDecimal;

/** Writes nodes as compact JSON text. Recursion is bounded by {@link JsonNode#MAX_HEIGHT}. */
final class JsonWriter {

    private static final double SMALLEST_PLAIN = 1e-5;
    private static final double LARGEST_PLAIN = 1e16;
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder();

    private final int mostCharacters;

    private JsonWriter(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    static String write(JsonNode node, int mostCharacters) {
        JsonWriter writer = new JsonWriter(mostCharacters);
        writer.append(node);
        return writer.isFull() ? writer.cut() : writer.text.toString();
    }

    private boolean isFull() {
        return text.length() > mostCharacters;
    }

    private String cut() {
        boolean splitsPair = mostCharacters > 0 && Character.isHighSurrogate(text.charAt(mostCharacters - 1));
        return text.substring(0, splitsPair ? mostCharacters - 1 : mostCharacters);
    }

    private void append(JsonNode node) {
        if (node instanceof JsonObject object) {
            appendObject(object);
        } else if (node instanceof JsonArray array) {
            appendArray(array);
        } else if (node instanceof JsonString string) {
            appendString(string.value());
        } else if (node instanceof JsonNumber number) {
            appendNumber(number);
        } else {
            text.append(node instanceof JsonBoolean truth ? String.valueOf(truth.value()) : "null");
        }
    }

    private void appendObject(JsonObject object) {
        text.append('{');
        for (int i = 0; i < object.size() && !isFull(); i++) {
            if (i > 0) {
                text.append(',');
            }
            appendString(object.name(i));
            text.append(':');
            append(object.value(i));
        }
        text.append('}');
    }

    private void appendArray(JsonArray array) {
        text.append('[');
        for (int i = 0; i < array.size() && !isFull(); i++) {
            if (i > 0) {
                text.append(',');
            }
            append(array.element(i));
        }
        text.append(']');
    }

    private void appendNumber(JsonNumber number) {
        if (number instanceof JsonNumber.Whole whole) {
            text.append(whole.value());
        } else if (number instanceof JsonNumber.Floating floating) {
            appendFloating(floating.value());
        } else {
            text.append(number.decimalValue());
        }
    }

    private void appendFloating(double value) {
        double magnitude = Math.abs(value);
        if (magnitude != 0 && (magnitude < SMALLEST_PLAIN || magnitude >= LARGEST_PLAIN)) {
            text.append(Double.toString(value).replace('E', 'e'));
            return;
        }
        String plain =
                value == 0 ? Double.toString(value) : BigDecimal.valueOf(value).toPlainString();
        text.append(plain);
        if (plain.indexOf('.') < 0) {
            text.append(".0");
        }
    }

    private void appendString(String value) {
        text.append('"');
        for (int i = 0; i < value.length() && !isFull(); i++) {
            char character = value.charAt(i);
            if (Character.isHighSurrogate(character)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                text.append(character).append(value.charAt(++i));
            } else {
                appendCharacter(character);
            }
        }
        text.append('"');
    }

    private void appendCharacter(char character) {
        switch (character) {
            case '"', '\\' -> text.append('\\').append(character);
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (character < ' ' || Character.isSurrogate(character)) {
                    appendEscaped(character);
                } else {
                    text.append(character);
                }
            }
        }
    }

    private void appendEscaped(char character) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX.charAt(character >> shift & 0xF));
        }
    }
}
