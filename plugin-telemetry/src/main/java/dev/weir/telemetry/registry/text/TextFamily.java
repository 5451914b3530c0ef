package dev.weir.telemetry.registry.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text says of one name: its type, its help, and its samples in the order of the text. */
final class TextFamily {
    private static final List<String> OF_HISTOGRAM = List.of("_bucket", "_sum", "_count");
    private static final List<String> OF_SUMMARY = List.of("", "_sum", "_count");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private final String name;
    private final List<Sample> samples = new ArrayList<>();
    private String type = "untyped";
    private String help = "";

    TextFamily(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    String help() {
        return help;
    }

    List<Sample> samples() {
        return samples;
    }

    void type(String text) {
        type = text;
    }

    void help(String text) {
        help = ESCAPED.matcher(text)
                .replaceAll(
                        escaped -> escaped.group(1).equals("n") ? "\n" : Matcher.quoteReplacement(escaped.group(1)));
    }

    void add(Sample sample) {
        samples.add(sample);
    }

    /** Whether a sample of this name belongs here. */
    boolean has(String sample) {
        return switch (type) {
            case "histogram" -> endings(OF_HISTOGRAM, sample);
            case "summary" -> endings(OF_SUMMARY, sample);
            default -> sample.equals(name);
        };
    }

    private boolean endings(List<String> endings, String sample) {
        return sample.startsWith(name) && endings.contains(sample.substring(name.length()));
    }
}
