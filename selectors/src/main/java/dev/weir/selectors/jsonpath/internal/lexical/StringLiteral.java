package dev.weir.selectors.jsonpath.internal.lexical;

/** Reads strings in single or double quotes. */
public final class StringLiteral {

    private StringLiteral() {}

    /** Reads from the quote under the cursor to the next one like it. */
    public static String read(Cursor cursor) {
        int start = cursor.index();
        int quote = cursor.next();
        StringBuilder text = new StringBuilder();
        while (cursor.peek() != quote) {
            if (cursor.atEnd()) {
                throw cursor.failure(start, "string without end", "a closing " + (char) quote);
            }
            if (cursor.peek() < ' ') {
                throw cursor.unexpected("an escape like \\n for a control character");
            }
            if (cursor.skip('\\')) {
                readEscape(cursor, quote, text);
            } else {
                text.appendCodePoint(cursor.next());
            }
        }
        cursor.next();
        return text.toString();
    }

    private static void readEscape(Cursor cursor, int quote, StringBuilder text) {
        int escaped = cursor.peek();
        if (escaped == 'u') {
            text.appendCodePoint(readUnicodeEscape(cursor));
            return;
        }
        boolean itself = escaped == quote || escaped == '/' || escaped == '\\';
        int control = itself || escaped < 0 ? -1 : "bfnrt".indexOf(escaped);
        if (!itself && control < 0) {
            throw cursor.unexpected("one of " + (char) quote + " \\ / b f n r t u after a backslash");
        }
        text.append(itself ? (char) escaped : "\b\f\n\r\t".charAt(control));
        cursor.next();
    }

    private static int readUnicodeEscape(Cursor cursor) {
        int start = cursor.index() - 1;
        char unit = readCodeUnit(cursor);
        if (!Character.isSurrogate(unit)) {
            return unit;
        }
        if (Character.isHighSurrogate(unit) && cursor.skip('\\') && cursor.peek() == 'u') {
            char low = readCodeUnit(cursor);
            if (Character.isLowSurrogate(low)) {
                return Character.toCodePoint(unit, low);
            }
        }
        throw cursor.failure(start, "unpaired surrogate", "a high surrogate followed by a low one");
    }

    private static char readCodeUnit(Cursor cursor) {
        cursor.expect('u', "'u'");
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = hexadecimal(cursor.peek());
            if (digit < 0) {
                throw cursor.unexpected("four hexadecimal digits after \\u");
            }
            unit = unit << 4 | digit;
            cursor.next();
        }
        return (char) unit;
    }

    private static int hexadecimal(int character) {
        return character >= 0 && character < 0x80 ? Character.digit(character, 16) : -1;
    }
}
