package dev.weir.telemetry.exposition;

import static dev.weir.telemetry.exposition.PageParser.check;

import dev.weir.telemetry.exposition.ParsedPage.Series;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one line of a series: name, labels, value, and what follows a hash. */
record LineParser(Series series, double value, String exemplar) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern LABEL =
            Pattern.compile("\\G([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\[\\\\\"n])*)\"");
    private static final Pattern REST = Pattern.compile(" (\\S+)(?: # (\\{.*} \\S+ [0-9]+\\.[0-9]{3}))?");

    static LineParser parse(String line) {
        Matcher name = NAME.matcher(line);
        check(name.lookingAt(), "no name: " + line);
        SortedMap<String, String> labels = new TreeMap<>();
        int end = name.end();
        if (line.charAt(end) == '{') {
            do {
                Matcher label = LABEL.matcher(line);
                check(label.find(end + 1), "no label at " + (end + 1) + ": " + line);
                check(labels.put(label.group(1), unescaped(label.group(2))) == null, "a label twice: " + line);
                end = label.end();
            } while (line.charAt(end) == ',');
            check(line.charAt(end) == '}', "labels without end: " + line);
            end++;
        }
        Matcher rest = REST.matcher(line.substring(end));
        check(rest.matches(), "no value: " + line);
        String exemplar = rest.group(2);
        return new LineParser(
                new Series(name.group(), labels), number(rest.group(1)), exemplar == null ? "" : exemplar);
    }

    static String unescaped(String text) {
        StringBuilder unescaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\') {
                i++;
                unescaped.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                unescaped.append(letter);
            }
        }
        return unescaped.toString();
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
