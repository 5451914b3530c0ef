package dev.weir.selectors.jsonpath.internal.lexical;

import dev.weir.selectors.jsonpath.refusal.JsonPathSyntaxException;
import java.util.Locale;

/** A position in an expression. */
public final class Cursor {

    /** What {@link #peek} returns after the last character. */
    public static final int END = -1;

    private final String expression;
    private int index;

    public Cursor(String expression) {
        this.expression = expression;
    }

    public int index() {
        return index;
    }

    public void moveTo(int newIndex) {
        index = newIndex;
    }

    public boolean atEnd() {
        return index == expression.length();
    }

    public int peek() {
        return atEnd() ? END : expression.charAt(index);
    }

    public boolean skip(char expected) {
        if (peek() == expected) {
            index++;
            return true;
        }
        return false;
    }

    public boolean skip(String expected) {
        if (expression.startsWith(expected, index)) {
            index += expected.length();
            return true;
        }
        return false;
    }

    /** Moves over a word unless it goes on with a letter. */
    public boolean skipWord(String word) {
        int end = index + word.length();
        boolean longer = end < expression.length() && Character.isLetterOrDigit(expression.charAt(end));
        return !longer && skip(word);
    }

    public void expect(char expected, String expectation) {
        if (!skip(expected)) {
            throw unexpected(expectation);
        }
    }

    /** Moves over what the grammar calls blank: space, tab, line feed and carriage return. */
    public void skipBlanks() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            index++;
        }
    }

    /** Reads a character, whole even if it takes two code units. */
    public int next() {
        int character = expression.codePointAt(index);
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            throw failure(index, "unpaired surrogate", "a Unicode character");
        }
        index += Character.charCount(character);
        return character;
    }

    public String since(int start) {
        return expression.substring(start, index);
    }

    public JsonPathSyntaxException unexpected(String expected) {
        return failure(index, "unexpected " + describeNext(), expected);
    }

    public JsonPathSyntaxException failure(int at, String problem, String expected) {
        return new JsonPathSyntaxException(expression, at, problem, expected);
    }

    private String describeNext() {
        if (atEnd()) {
            return "end";
        }
        int character = expression.codePointAt(index);
        boolean invisible = Character.isISOControl(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
        return invisible
                ? String.format(Locale.ROOT, "character U+%04X", character)
                : "'" + Character.toString(character) + "'";
    }
}
