package dev.weir.telemetry.instruments.naming;

import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.telemetry.exposition.naming.MetricNames;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names that are not for a file's own instruments. */
final class ReservedNames {
    private static final String OWN = "weir.telemetry.";
    private static final String OWN_FAMILIES = "weir_telemetry_";

    private ReservedNames() {}

    /** What is wrong with a name of the plugin's own, in whatever spelling it is exposed alike; null if it is none. */
    static @Nullable String complaint(String name) {
        String family = MetricNames.family(name, "", false).toLowerCase(Locale.ROOT);
        return family.startsWith(OWN_FAMILIES)
                ? SafeText.quote(name) + " is a name for the plugin's own metrics"
                : null;
    }

    static String advice() {
        return "choose a name that doesn't begin with " + SafeText.quote(OWN);
    }

    /** Whether an operator's destination takes metrics of this name; the vendor's takes none of a file's instruments. */
    static boolean isTaken(String name) {
        return DefaultFilters.forOperator().accepts(DefaultFilters.DYNAMIC_METER, name);
    }
}
