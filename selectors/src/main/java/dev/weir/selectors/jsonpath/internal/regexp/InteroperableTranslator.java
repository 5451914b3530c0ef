package dev.weir.selectors.jsonpath.internal.regexp;

/**
 * Checks a pattern against the grammar of RFC 9485 and spells it for RE2. The dot excludes line feed and carriage
 * return only; caret and dollar outside of classes are passed through and so are anchors, as with the mapping in
 * section 5 of that document.
 */
final class InteroperableTranslator {

    private static final String SPECIAL = "()*+.?[\\]{|}";

    private final PatternCursor cursor;
    private final StringBuilder re2 = new StringBuilder();
    private int openGroups;

    InteroperableTranslator(String pattern) {
        this.cursor = new PatternCursor(pattern);
    }

    String translate() {
        while (!cursor.atEnd()) {
            if (readPiece()) {
                readQuantifier();
            }
        }
        cursor.require(openGroups == 0, "a closing parenthesis");
        return re2.toString();
    }

    /** Reads one piece and tells whether it may be repeated. */
    private boolean readPiece() {
        if (cursor.skip('(')) {
            openGroups++;
            re2.append("(?:");
            return false;
        } else if (cursor.skip('|')) {
            re2.append('|');
            return false;
        } else if (cursor.peek() == ')') {
            cursor.require(openGroups > 0, "a parenthesis to close");
            cursor.expect(')');
            openGroups--;
            re2.append(')');
        } else {
            readAtom();
        }
        return true;
    }

    private void readAtom() {
        if (cursor.skip('.')) {
            re2.append("[^\\n\\r]");
        } else if (cursor.peek() == '[') {
            new ClassTranslator(cursor, re2).read();
        } else if (cursor.skip('\\')) {
            re2.append(cursor.atCategory() ? "[" + cursor.readCategory() + "]" : cursor.readEscapedCharacter());
        } else {
            cursor.require(SPECIAL.indexOf(cursor.peek()) < 0, "a character or group, or a backslash before this one");
            re2.appendCodePoint(cursor.readCodePoint());
        }
    }

    private void readQuantifier() {
        int start = cursor.position();
        if (cursor.skip('{')) {
            cursor.skipCount();
            if (cursor.skip(',') && PatternCursor.isDigit(cursor.peek())) {
                cursor.skipCount();
            }
            cursor.expect('}');
        } else if (!cursor.skip('*') && !cursor.skip('+')) {
            cursor.skip('?');
        }
        re2.append(cursor.since(start));
    }
}
