package dev.weir.metrics.definition;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The syntax of units: UCUM's case-sensitive symbols and annotations, such as {@code s}, {@code By}, {@code By/s},
 * {@code 1} and {@code {request}}. An empty unit means that there is none.
 */
public final class InstrumentUnit {
    private static final int LONGEST = 63;

    /** What people write instead, in lower case, and the symbol that they mean. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("sec", "s"),
            Map.entry("second", "s"),
            Map.entry("milli", "ms"),
            Map.entry("msec", "ms"),
            Map.entry("millisecond", "ms"),
            Map.entry("microsecond", "us"),
            Map.entry("nanosecond", "ns"),
            Map.entry("minute", "min"),
            Map.entry("hour", "h"),
            Map.entry("day", "d"),
            Map.entry("b", "By"),
            Map.entry("byte", "By"),
            Map.entry("kb", "KiBy"),
            Map.entry("kib", "KiBy"),
            Map.entry("mb", "MiBy"),
            Map.entry("mib", "MiBy"),
            Map.entry("gb", "GiBy"),
            Map.entry("gib", "GiBy"),
            Map.entry("percent", "%"),
            Map.entry("ratio", "1"),
            Map.entry("celsius", "Cel"),
            Map.entry("hertz", "Hz"),
            Map.entry("mhz", "MHz"));

    private InstrumentUnit() {}

    /**
     * Returns the unit when it is empty or valid UCUM of at most 63 ASCII characters.
     *
     * @throws IllegalArgumentException that says what is wrong and what to write instead
     */
    public static String checked(@Nullable String unit) {
        if (unit == null) {
            throw new IllegalArgumentException(
                    "a unit can't be null: write \"\" for none, or \"s\", \"By\", \"{request}\"");
        }
        if (unit.length() > LONGEST) {
            throw new IllegalArgumentException("unit " + AsciiNames.quoted(unit) + ": a unit has at most " + LONGEST
                    + " characters, this one has " + unit.length());
        }
        if (unit.isEmpty() || Ucum.isValid(unit)) {
            return unit;
        }
        throw new IllegalArgumentException(
                "unit " + AsciiNames.quoted(unit) + " is not a UCUM unit; write \"" + meant(unit) + "\"");
    }

    private static String meant(String unit) {
        String word = unit.toLowerCase(Locale.ROOT);
        String symbol = MEANT.get(word);
        if (symbol == null && word.endsWith("s")) {
            symbol = MEANT.get(word.substring(0, word.length() - 1));
        }
        if (symbol != null) {
            return symbol;
        }
        String thing = AsciiNames.cleaned(word, AsciiNames::isLetter, "thing");
        while (thing.endsWith("_")) {
            thing = thing.substring(0, thing.length() - 1);
        }
        boolean plural = thing.length() > 2 && thing.endsWith("s") && !thing.endsWith("ss") && !thing.endsWith("_s");
        return "{" + (plural ? thing.substring(0, thing.length() - 1) : thing) + "}";
    }
}
