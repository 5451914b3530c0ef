package dev.weir.selectors.jsonpath.internal.regexp;

/** A position in a pattern of RFC 9485, and the pieces that occur inside and outside of its classes alike. */
final class PatternCursor {

    private static final int END = -1;
    private static final String ESCAPABLE = "()*+-.?[\\]^nrt{|}";
    private static final String CATEGORIES =
            " L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps Z Zl Zp Zs S Sc Sk Sm So C Cc Cf Cn Co ";

    private final String pattern;
    private int position;

    PatternCursor(String pattern) {
        this.pattern = pattern;
    }

    boolean atEnd() {
        return position == pattern.length();
    }

    int position() {
        return position;
    }

    int peek() {
        return atEnd() ? END : pattern.charAt(position);
    }

    boolean precedes(char following) {
        return position + 1 < pattern.length() && pattern.charAt(position + 1) == following;
    }

    boolean skip(char expected) {
        if (peek() == expected) {
            position++;
            return true;
        }
        return false;
    }

    void expect(char expected) {
        require(skip(expected), "'" + expected + "'");
    }

    /** Moves over one digit or more. */
    void skipCount() {
        require(isDigit(peek()), "a count");
        while (isDigit(peek())) {
            position++;
        }
    }

    String since(int start) {
        return pattern.substring(start, position);
    }

    int readCodePoint() {
        require(!atEnd(), "a character");
        int character = pattern.codePointAt(position);
        require(character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE, "no lone surrogate");
        position += Character.charCount(character);
        return character;
    }

    /** Reads the rest of an escape that stands for one character. */
    String readEscapedCharacter() {
        require(ESCAPABLE.indexOf(peek()) >= 0, "one of " + ESCAPABLE + " or p{…} or P{…} after a backslash");
        return "\\" + pattern.charAt(position++);
    }

    boolean atCategory() {
        return peek() == 'p' || peek() == 'P';
    }

    /** Reads the rest of an escape like {@code p{Lu}} and gives what to write inside of a class. */
    String readCategory() {
        char escape = pattern.charAt(position++);
        expect('{');
        int end = pattern.indexOf('}', position);
        require(end > position, "a category and '}'");
        String category = pattern.substring(position, end);
        require(!category.contains(" ") && CATEGORIES.contains(" " + category + " "), "a category like Lu or N");
        position = end + 1;
        return switch (category) {
            case "C" -> UnassignedCharacters.other(escape == 'P');
            case "Cn" -> UnassignedCharacters.unassigned(escape == 'P');
            default -> "\\" + escape + "{" + category + "}";
        };
    }

    void require(boolean condition, String expectation) {
        if (!condition) {
            throw new MalformedPattern("expected " + expectation + " at index " + position + " of the pattern");
        }
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
