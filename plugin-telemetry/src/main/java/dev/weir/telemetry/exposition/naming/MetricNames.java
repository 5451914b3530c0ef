package dev.weir.telemetry.exposition.naming;

/** The names of metric families. They hold only ASCII letters, digits, underscores and colons, and start with no digit. */
public final class MetricNames {
    private static final String TOTAL = "_total";

    private MetricNames() {}

    /** A family's name without the {@code _total} that a counter's series end in, but with its unit. */
    public static String family(String metric, String unit, boolean isCounter) {
        String name = LegalName.of(metric, true);
        if (isCounter) {
            name = withoutTotal(name);
        }
        return withUnit(LegalName.startsWithDigit(name) ? "_" + name : name, unit(unit));
    }

    /** The word for a unit, or an empty string for one that adds nothing. */
    public static String unit(String unit) {
        return UnitNames.of(unit);
    }

    private static String withoutTotal(String name) {
        String shorter = name;
        while (shorter.endsWith(TOTAL)) {
            shorter = shorter.substring(0, shorter.length() - TOTAL.length());
        }
        return shorter.isEmpty() ? name : shorter;
    }

    private static String withUnit(String name, String unit) {
        return unit.isEmpty() || name.endsWith("_" + unit) ? name : name + "_" + unit;
    }
}
