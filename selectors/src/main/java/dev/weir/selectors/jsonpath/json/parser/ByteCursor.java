package dev.weir.selectors.jsonpath.json.parser;

import java.util.Locale;

/** A position in UTF-8 text that moves forward only. */
final class ByteCursor {

    /** What {@link #peek} returns after the last byte. No byte of UTF-8 has this value, for bytes are signed. */
    static final int END = Integer.MIN_VALUE;

    final byte[] bytes;
    final int limit;
    int position;

    ByteCursor(byte[] bytes) {
        this.bytes = bytes;
        this.limit = bytes.length;
    }

    int peek() {
        return position < limit ? bytes[position] : END;
    }

    boolean skip(char expected) {
        if (peek() == expected) {
            position++;
            return true;
        }
        return false;
    }

    void expect(char expected, String meaning) {
        if (!skip(expected)) {
            throw unexpected(meaning);
        }
    }

    void skipWhitespace() {
        while (position < limit && isWhitespace(bytes[position])) {
            position++;
        }
    }

    JsonSyntaxException unexpected(String expectation) {
        int next = peek();
        String found = next == END
                ? "end of text"
                : next >= ' ' && next < 0x7F
                        ? "'" + (char) next + "'"
                        : String.format(Locale.ROOT, "byte 0x%02X", next & 0xFF);
        return failure("unexpected " + found + ", expected " + expectation);
    }

    JsonSyntaxException failure(String problem) {
        return new JsonSyntaxException(problem, position);
    }

    private static boolean isWhitespace(byte next) {
        return next == ' ' || next == '\n' || next == '\r' || next == '\t';
    }
}
