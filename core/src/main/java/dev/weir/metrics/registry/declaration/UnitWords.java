package dev.weir.metrics.registry.declaration;

import java.util.Map;
import java.util.regex.Pattern;

/** UCUM units in the words that end a Prometheus name. */
final class UnitWords {
    private static final Pattern ANNOTATION = Pattern.compile("\\{[^}]*}");

    /** The words in the singular, which a rate ends in. */
    private static final Map<String, String> SINGULAR = Map.ofEntries(
            Map.entry("a", "year"),
            Map.entry("mo", "month"),
            Map.entry("wk", "week"),
            Map.entry("d", "day"),
            Map.entry("h", "hour"),
            Map.entry("min", "minute"),
            Map.entry("s", "second"),
            Map.entry("ms", "millisecond"),
            Map.entry("us", "microsecond"),
            Map.entry("ns", "nanosecond"),
            Map.entry("By", "byte"),
            Map.entry("KiBy", "kibibyte"),
            Map.entry("MiBy", "mebibyte"),
            Map.entry("GiBy", "gibibyte"),
            Map.entry("TiBy", "tibibyte"),
            Map.entry("m", "meter"),
            Map.entry("V", "volt"),
            Map.entry("A", "ampere"),
            Map.entry("J", "joule"),
            Map.entry("W", "watt"),
            Map.entry("g", "gram"));

    /** The words without a plural. */
    private static final Map<String, String> UNCHANGED = Map.of("Cel", "celsius", "Hz", "hertz", "%", "percent");

    private UnitWords() {}

    /** The words of a unit; none for a dimensionless one and for an annotation, which is not a unit. */
    static String of(String unit) {
        String measured = ANNOTATION.matcher(unit).replaceAll("");
        int slash = measured.indexOf('/');
        if (measured.isEmpty() || measured.equals("1") || measured.equals("/")) {
            return "";
        }
        if (slash < 0) {
            return plural(measured);
        }
        String of = measured.substring(0, slash);
        String each = "per_" + singular(measured.substring(slash + 1));
        return of.isEmpty() ? each : plural(of) + "_" + each;
    }

    private static String plural(String unit) {
        String word = SINGULAR.get(unit);
        return word == null ? UNCHANGED.getOrDefault(unit, PrometheusName.ofLabel(unit)) : word + "s";
    }

    private static String singular(String unit) {
        String word = SINGULAR.get(unit);
        return word == null ? UNCHANGED.getOrDefault(unit, PrometheusName.ofLabel(unit)) : word;
    }
}
