package dev.weir.telemetry.exposition.text;

import dev.weir.telemetry.exposition.bytes.Escaping;
import dev.weir.telemetry.exposition.family.Family;
import dev.weir.telemetry.exposition.family.FamilyType;
import java.util.List;
import java.util.Locale;

/** Where the two formats of lines differ. */
public enum Dialect {
    CLASSIC(Escaping.LINE, ""),
    OPEN_METRICS(Escaping.QUOTED, "# EOF\n");

    private final Escaping help;
    private final String end;

    Dialect(Escaping help, String end) {
        this.help = help;
        this.end = end;
    }

    Escaping help() {
        return help;
    }

    /** What a page ends in. */
    String end() {
        return end;
    }

    /** Whether units and exemplars have a place. */
    boolean isOpenMetrics() {
        return this == OPEN_METRICS;
    }

    /** The name that stands in a family's description: that of its series in one format, without an ending in the other. */
    String describedName(Family family) {
        return isOpenMetrics() ? family.name() : family.name() + family.type().ending();
    }

    String describedType(FamilyType type) {
        return type == FamilyType.INFO && !isOpenMetrics()
                ? describedType(FamilyType.GAUGE)
                : type.name().toLowerCase(Locale.ROOT);
    }

    /** OpenMetrics has no sum where values may be negative, since it may fall, and without a sum no count. */
    boolean hasSum(List<Double> boundaries) {
        return !isOpenMetrics() || boundaries.isEmpty() || boundaries.get(0) >= 0;
    }
}
