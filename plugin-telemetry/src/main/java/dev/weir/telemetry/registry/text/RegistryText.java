package dev.weir.telemetry.registry.text;

import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A registry's text as metrics. Whatever the text is, reading it ends well: what is not of the format is left out, and
 * said.
 *
 * @param metrics in the order of the text
 * @param unreadable the lines that were left out
 */
public record RegistryText(List<MetricData> metrics, List<String> unreadable) {
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");

    public RegistryText {
        metrics = List.copyOf(metrics);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads Prometheus' text format 0.0.4. */
    public static RegistryText read(String text) {
        List<TextFamily> families = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> read(line, families, unreadable));
        List<MetricData> metrics = new ArrayList<>();
        for (TextFamily family : families) {
            try {
                metrics.addAll(FamilyMetrics.of(family));
            } catch (IllegalArgumentException e) {
                unreadable.add("# TYPE " + family.name() + " " + family.type() + ", " + e.getMessage());
            }
        }
        return new RegistryText(metrics, unreadable);
    }

    private static void read(String line, List<TextFamily> families, List<String> unreadable) {
        if (line.startsWith("#")) {
            comment(BLANKS.split(line, 4), families);
            return;
        }
        try {
            Sample sample = SampleLine.read(line);
            TextFamily last = families.isEmpty() ? null : families.get(families.size() - 1);
            if (last != null && last.has(sample.name())) {
                last.add(sample);
            } else {
                family(sample.name(), families).add(sample);
            }
        } catch (IllegalArgumentException e) {
            unreadable.add(line);
        }
    }

    /** Takes what is said of a family. Any other comment is for people. */
    private static void comment(String[] words, List<TextFamily> families) {
        if (words.length == 4 && words[1].equals("TYPE")) {
            family(words[2], families).type(words[3]);
        } else if (words.length == 4 && words[1].equals("HELP")) {
            family(words[2], families).help(words[3]);
        }
    }

    /** The last family, if it has the name: the format keeps the lines of a family together. */
    private static TextFamily family(String name, List<TextFamily> families) {
        TextFamily last = families.isEmpty() ? null : families.get(families.size() - 1);
        if (last != null && last.name().equals(name)) {
            return last;
        }
        TextFamily next = new TextFamily(name);
        families.add(next);
        return next;
    }
}
