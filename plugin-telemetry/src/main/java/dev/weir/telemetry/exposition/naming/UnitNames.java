package dev.weir.telemetry.exposition.naming;

import java.util.Map;
import java.util.regex.Pattern;

/** The words by which Prometheus calls OpenTelemetry's units. A unit that no table knows keeps its own legal characters. */
final class UnitNames {
    private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*}");
    private static final Pattern ILLEGAL = Pattern.compile("[^a-zA-Z0-9]+");

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("1", ""),
            Map.entry("ns", "nanoseconds"),
            Map.entry("us", "microseconds"),
            Map.entry("ms", "milliseconds"),
            Map.entry("s", "seconds"),
            Map.entry("min", "minutes"),
            Map.entry("h", "hours"),
            Map.entry("d", "days"),
            Map.entry("mo", "months"),
            Map.entry("By", "bytes"),
            Map.entry("KBy", "kilobytes"),
            Map.entry("MBy", "megabytes"),
            Map.entry("GBy", "gigabytes"),
            Map.entry("TBy", "terabytes"),
            Map.entry("KiBy", "kibibytes"),
            Map.entry("MiBy", "mebibytes"),
            Map.entry("GiBy", "gibibytes"),
            Map.entry("TiBy", "tibibytes"),
            Map.entry("m", "meters"),
            Map.entry("g", "grams"),
            Map.entry("A", "amperes"),
            Map.entry("V", "volts"),
            Map.entry("J", "joules"),
            Map.entry("W", "watts"),
            Map.entry("Hz", "hertz"),
            Map.entry("Cel", "celsius"),
            Map.entry("%", "percent"));

    private static final Map<String, String> RATES = Map.of(
            "", "",
            "1", "",
            "s", "second",
            "min", "minute",
            "h", "hour",
            "d", "day",
            "w", "week",
            "mo", "month",
            "y", "year",
            "m", "meter");

    private UnitNames() {}

    /** The word for a unit, or an empty string for one that adds nothing. */
    static String of(String unit) {
        String bare = ANNOTATION.matcher(unit).replaceAll("");
        int slash = bare.indexOf('/');
        String amount = word(UNITS, slash < 0 ? bare : bare.substring(0, slash));
        String rate = slash < 0 ? "" : word(RATES, bare.substring(slash + 1));
        if (rate.isEmpty()) {
            return amount;
        }
        return amount.isEmpty() ? "per_" + rate : amount + "_per_" + rate;
    }

    private static String word(Map<String, String> known, String unit) {
        String word = known.get(unit);
        return word == null ? legal(unit) : word;
    }

    private static String legal(String unit) {
        String legal = ILLEGAL.matcher(unit).replaceAll("_");
        int start = legal.startsWith("_") ? 1 : 0;
        int end = legal.length() - (legal.length() > start && legal.endsWith("_") ? 1 : 0);
        return legal.substring(start, end);
    }
}
