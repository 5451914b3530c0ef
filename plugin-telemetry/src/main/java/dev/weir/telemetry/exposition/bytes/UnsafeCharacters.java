package dev.weir.telemetry.exposition.bytes;

/** The characters that never leave: what a terminal obeys, what some take for the end of a line, and half characters. */
final class UnsafeCharacters {
    private UnsafeCharacters() {}

    /** Whether a character is one of them; a line feed is not, since formats write it in their own way. */
    static boolean contain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> turnsText(codePoint);
            default -> false;
        };
    }

    /** The marks, embeddings, overrides and isolates that change the direction in which text is shown. */
    private static boolean turnsText(int codePoint) {
        return codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
