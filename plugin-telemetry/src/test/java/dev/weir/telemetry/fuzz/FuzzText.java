package dev.weir.telemetry.fuzz;

import java.nio.charset.StandardCharsets;

/** Inputs as text. */
final class FuzzText {
    private FuzzText() {}

    /** The input as UTF-16, two bytes for each character, if it begins with a byte order mark, and else as UTF-8. */
    static String of(byte[] input) {
        boolean isUtf16 = input.length > 1 && input[0] == (byte) 0xFE && input[1] == (byte) 0xFF;
        return isUtf16 ? utf16(input) : new String(input, StandardCharsets.UTF_8);
    }

    /** A decoder would replace lone surrogates, and those are what is wanted here. */
    private static String utf16(byte[] input) {
        StringBuilder text = new StringBuilder(input.length / 2);
        for (int i = 2; i + 1 < input.length; i += 2) {
            text.append((char) (input[i] << 8 | (input[i + 1] & 0xFF)));
        }
        return text.toString();
    }

    /** The text up to the first line break. */
    static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The text after the first line break, empty if there is none. */
    static String rest(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? "" : text.substring(end + 1);
    }
}
