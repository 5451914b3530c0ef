package dev.weir.telemetry.yaml.source;

import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Decodes bytes strictly, and says at which line and column they are no text. */
final class Utf8Text {
    // The one control character that the engine takes for printable.
    private static final char DELETE = '\u007F';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8Text() {}

    static String decode(String file, byte[] bytes) {
        if (bytes.length >= 2 && isUtf16Mark(bytes[0], bytes[1])) {
            throw ConfigurationException.of(Problem.error(Position.wholeFile(file), "", "the file is UTF-16 or UTF-32")
                    .suggesting("save it as UTF-8"));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = withoutMark(out.flip().toString());
        if (result.isError()) {
            String found = String.format(Locale.ROOT, "the byte 0x%02X is not UTF-8", bytes[in.position()]);
            throw ConfigurationException.of(Problem.error(positionIn(file, text, text.length()), "", found)
                    .suggesting("save the file as UTF-8"));
        }
        return text;
    }

    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Refuses characters that YAML does not allow in a file, such as NUL, ESC and lone surrogates. */
    static void checkCharacters(String file, String text) {
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            if (!StreamReader.isPrintable(codePoint) || codePoint == DELETE) {
                String found = String.format(Locale.ROOT, "the character U+%04X is not allowed", codePoint);
                throw ConfigurationException.of(Problem.error(positionIn(file, text, index), "", found)
                        .suggesting("remove it, or write it as an escape in double quotes"));
            }
            index += Character.charCount(codePoint);
        }
    }

    private static boolean isUtf16Mark(byte first, byte second) {
        return (first == (byte) 0xFE && second == (byte) 0xFF) || (first == (byte) 0xFF && second == (byte) 0xFE);
    }

    // A line ends at a line feed, or at a carriage return that no line feed follows.
    private static Position positionIn(String file, String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int index = 0; index < offset; index++) {
            char letter = text.charAt(index);
            boolean isLast = index + 1 == text.length();
            if (letter == '\n' || (letter == '\r' && (isLast || text.charAt(index + 1) != '\n'))) {
                line++;
                lineStart = index + 1;
            }
        }
        return Position.of(file, line, text.codePointCount(lineStart, offset) + 1);
    }
}
