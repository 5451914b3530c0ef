package dev.weir.selectors.jsonpath.internal.regexp;

/** Reads a character class in brackets. */
final class ClassTranslator {

    /** These mean something inside of a class in one syntax or another, so they are escaped. */
    private static final String ESCAPED = "^&~";

    private final PatternCursor cursor;
    private final StringBuilder re2;

    ClassTranslator(PatternCursor cursor, StringBuilder re2) {
        this.cursor = cursor;
        this.re2 = re2;
    }

    void read() {
        cursor.expect('[');
        re2.append('[');
        boolean lonelyCaret = cursor.precedes(']');
        if (!lonelyCaret && cursor.skip('^')) {
            re2.append('^');
        }
        int first = cursor.position();
        while (!cursor.skip(']')) {
            if (cursor.peek() == '-') {
                readHyphen(cursor.position() == first);
            } else {
                readMember();
            }
        }
        cursor.require(cursor.position() > first + 1, "a member of the class");
        re2.append(']');
    }

    private void readHyphen(boolean first) {
        cursor.require(first || cursor.precedes(']'), "a hyphen at the start or end of the class only");
        cursor.expect('-');
        re2.append("\\-");
    }

    private void readMember() {
        if (cursor.skip('\\')) {
            if (cursor.atCategory()) {
                re2.append(cursor.readCategory());
                return;
            }
            re2.append(cursor.readEscapedCharacter());
        } else {
            readPlainCharacter();
        }
        if (cursor.peek() == '-' && !cursor.precedes(']')) {
            readRangeEnd();
        }
    }

    private void readRangeEnd() {
        cursor.expect('-');
        re2.append('-');
        if (cursor.skip('\\')) {
            re2.append(cursor.readEscapedCharacter());
        } else {
            readPlainCharacter();
        }
    }

    private void readPlainCharacter() {
        cursor.require(cursor.peek() != '[' && cursor.peek() != ']' && cursor.peek() != '-', "a class character");
        int character = cursor.readCodePoint();
        if (ESCAPED.indexOf(character) >= 0) {
            re2.append('\\');
        }
        re2.appendCodePoint(character);
    }
}
