package dev.weir.telemetry.registry.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a line with a value from left to right. Time stamps are checked and left out: a scrape has its own time. */
final class SampleLine {
    private final String line;
    private int at;

    private SampleLine(String line) {
        this.line = line;
    }

    /**
     * The sample of a line.
     *
     * @throws IllegalArgumentException if it is no line of the format
     */
    static Sample read(String line) {
        return new SampleLine(line).sample();
    }

    private Sample sample() {
        skipBlanks();
        String name = name();
        skipBlanks();
        Map<String, String> labels = new LinkedHashMap<>();
        if (takes('{')) {
            labels(labels);
        }
        String[] rest = line.substring(at).strip().split("[ \t]+", -1);
        if (rest.length > 2) {
            throw new IllegalArgumentException("more than a value and a time");
        }
        if (rest.length == 2) {
            Long.parseLong(rest[1]);
        }
        return new Sample(name, labels, number(rest[0]));
    }

    private void labels(Map<String, String> labels) {
        skipBlanks();
        while (!takes('}')) {
            String label = name();
            skipBlanks();
            require('=');
            skipBlanks();
            require('"');
            if (labels.put(label, text()) != null) {
                throw new IllegalArgumentException("a label twice");
            }
            skipBlanks();
            if (!takes(',') && peek() != '}') {
                throw new IllegalArgumentException("no comma between labels");
            }
            skipBlanks();
        }
    }

    /** Up to the closing quote, with {@code \\}, {@code \"} and {@code \n} as what they stand for. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (char letter = next(); letter != '"'; letter = next()) {
            if (letter == '\\') {
                char escaped = next();
                text.append(escaped == 'n' ? '\n' : escaped);
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    private String name() {
        int start = at;
        while (at < line.length() && isPartOfName(line.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw new IllegalArgumentException("no name");
        }
        return line.substring(start, at);
    }

    private static boolean isPartOfName(char letter) {
        return letter < 0x80 && (Character.isLetterOrDigit(letter) || letter == '_' || letter == ':');
    }

    /** A number as the format writes it. */
    static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private void skipBlanks() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
    }

    private char peek() {
        return at < line.length() ? line.charAt(at) : '\n';
    }

    private boolean takes(char letter) {
        boolean taken = peek() == letter;
        at += taken ? 1 : 0;
        return taken;
    }

    private void require(char letter) {
        if (!takes(letter)) {
            throw new IllegalArgumentException("no " + letter);
        }
    }

    private char next() {
        if (at == line.length()) {
            throw new IllegalArgumentException("no closing quote");
        }
        return line.charAt(at++);
    }
}
