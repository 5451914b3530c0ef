package dev.weir.testing.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in Prometheus' text format 0.0.4, read strictly: a line that is not of the format is an error. */
public final class PrometheusText {
    private static final Pattern HEAD = Pattern.compile(
            "# (?:HELP ([a-zA-Z_:][\\w:]*) .*|TYPE ([a-zA-Z_:][\\w:]*) (counter|gauge|histogram|summary|untyped))");
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? ([+-]?(?:Inf|[0-9.]+(?:[eE][+-]?[0-9]+)?)|NaN)(?: [0-9]+)?");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\[\\\\n\"])*)\"(?:,|$)");
    private static final Pattern SUFFIX = Pattern.compile("_(bucket|sum|count)$");

    private final Map<Sample, Double> samples = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> finished = new HashSet<>();
    private String family = "";

    private record Sample(String name, SortedMap<String, String> labels) {}

    private PrometheusText() {}

    /**
     * Reads a page.
     *
     * @throws AssertionError with the line that is not of the format, is there twice, or is apart from its family
     */
    public static PrometheusText parse(String text) {
        PrometheusText page = new PrometheusText();
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new AssertionError("the last line has no end:\n" + text);
        }
        text.lines().filter(line -> !line.isEmpty()).forEach(page::read);
        return page;
    }

    /** The value of a sample with exactly these labels, in pairs of name and value, if there is one. */
    public OptionalDouble value(String name, String... labels) {
        TreeMap<String, String> named = new TreeMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            named.put(labels[i], labels[i + 1]);
        }
        Double value = samples.get(new Sample(name, named));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The type of a family, or nothing where there is none. */
    public String type(String name) {
        return types.getOrDefault(name, "");
    }

    /** Whether there is no sample at all. */
    public boolean isEmpty() {
        return samples.isEmpty();
    }

    private void read(String line) {
        Matcher head = HEAD.matcher(line);
        if (head.matches()) {
            enter(head.group(1) == null ? head.group(2) : head.group(1), line);
            if (head.group(2) != null && types.put(head.group(2), head.group(3)) != null) {
                throw new AssertionError("a second type: " + line);
            }
            return;
        }
        Matcher sample = SAMPLE.matcher(line);
        if (!sample.matches()) {
            throw new AssertionError("not a line of Prometheus' text format: " + line);
        }
        String name = sample.group(1);
        enter(types.containsKey(name) ? name : SUFFIX.matcher(name).replaceFirst(""), line);
        double value = Double.parseDouble(sample.group(3).replace("Inf", "Infinity"));
        if (samples.put(new Sample(name, labels(sample.group(2), line)), value) != null) {
            throw new AssertionError("a series is there twice: " + line);
        }
    }

    private void enter(String entered, String line) {
        if (!entered.equals(family)) {
            finished.add(family);
            family = entered;
            if (finished.contains(entered)) {
                throw new AssertionError("a family is in two places: " + line);
            }
        }
    }

    private static SortedMap<String, String> labels(String written, String line) {
        TreeMap<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(written == null ? "" : written);
        int end = 0;
        while (end < label.regionEnd()) {
            if (!label.find() || label.start() != end) {
                throw new AssertionError("labels that can't be read: " + line);
            }
            if (labels.put(label.group(1), unescaped(label.group(2))) != null) {
                throw new AssertionError("a label is there twice: " + line);
            }
            end = label.end();
        }
        return labels;
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
                c = value.charAt(i) == 'n' ? '\n' : value.charAt(i);
            }
            text.append(c);
        }
        return text.toString();
    }
}
