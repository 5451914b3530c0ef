package dev.weir.benchmarks.soak;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of metrics in classic text. */
record MetricsPage(String text) {
    private static final Pattern STATUS = Pattern.compile("http_response_status_code=\"(\\d+)\"");

    /** The values of all series of this name whose labels contain a text, added up. */
    long sum(String name, String labels) {
        return (long) text.lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(labels))
                .mapToDouble(MetricsPage::value)
                .sum();
    }

    /** The values of all series of this name by their status; those without one are left out. */
    Map<Integer, Long> byStatus(String name) {
        Map<Integer, Long> counts = new TreeMap<>();
        text.lines().filter(line -> line.startsWith(name + "{")).forEach(line -> {
            Matcher status = STATUS.matcher(line);
            if (status.find()) {
                counts.merge(Integer.valueOf(status.group(1)), (long) value(line), Long::sum);
            }
        });
        return counts;
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
