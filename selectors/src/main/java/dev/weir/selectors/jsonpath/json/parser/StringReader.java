package dev.weir.selectors.jsonpath.json.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.selectors.jsonpath.json.JsonString;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Reads JSON strings. Text without escapes and of ASCII only, which most is, is copied as it stands. */
final class StringReader {

    private static final JsonString EMPTY = JsonString.of("");

    /**
     * What the JDK puts in place of malformed bytes. Text may also hold it legitimately, so then there is a second
     * look.
     */
    private static final char REPLACEMENT = '\uFFFD';

    private final ByteCursor cursor;
    private final NameCache names = new NameCache();

    StringReader(ByteCursor cursor) {
        this.cursor = cursor;
    }

    JsonString readValue() {
        int start = cursor.position + 1;
        if (findEndOfPlainText(start)) {
            int end = cursor.position++;
            return start == end ? EMPTY : JsonString.of(new String(cursor.bytes, start, end - start, ISO_8859_1));
        }
        return JsonString.of(readRest(start));
    }

    String readName() {
        int start = cursor.position + 1;
        if (findEndOfPlainText(start)) {
            return names.nameOf(cursor.bytes, start, cursor.position++);
        }
        return readRest(start);
    }

    /**
     * Moves to the closing quote, or else to the first byte that needs decoding, and tells whether it was the quote.
     */
    private boolean findEndOfPlainText(int start) {
        byte[] bytes = cursor.bytes;
        int at = start;
        while (at < cursor.limit && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        cursor.position = at;
        return cursor.peek() == '"';
    }

    private String readRest(int start) {
        String text = readUpToQuoteOrEscape(start);
        if (cursor.skip('"')) {
            return text;
        }
        StringBuilder pieces = new StringBuilder(text);
        while (cursor.skip('\\')) {
            pieces.append(readEscape());
            pieces.append(readUpToQuoteOrEscape(cursor.position));
        }
        cursor.position++;
        return pieces.toString();
    }

    private String readUpToQuoteOrEscape(int start) {
        int next = cursor.peek();
        while (next != '"' && next != '\\') {
            if (next == ByteCursor.END || (next >= 0 && next < ' ')) {
                throw cursor.unexpected("a string character or '\"' (control characters must be escaped)");
            }
            cursor.position++;
            next = cursor.peek();
        }
        return decode(start, cursor.position);
    }

    private char readEscape() {
        int escape = cursor.peek();
        char character = switch (escape) {
            case '"', '\\', '/' -> (char) escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> 'u';
            default -> throw cursor.unexpected("one of \" \\ / b f n r t u after a backslash");
        };
        cursor.position++;
        return escape == 'u' ? readCodeUnit() : character;
    }

    private char readCodeUnit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = cursor.peek() < 0 ? -1 : Character.digit(cursor.peek(), 16);
            if (digit < 0) {
                throw cursor.unexpected("four hexadecimal digits after \\u");
            }
            unit = unit << 4 | digit;
            cursor.position++;
        }
        return (char) unit;
    }

    private String decode(int from, int to) {
        String text = new String(cursor.bytes, from, to - from, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireWellFormed(from, to);
        }
        return text;
    }

    private void requireWellFormed(int from, int to) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(cursor.bytes, from, to - from));
        } catch (CharacterCodingException e) {
            throw new JsonSyntaxException("malformed UTF-8 in the string", from);
        }
    }
}
