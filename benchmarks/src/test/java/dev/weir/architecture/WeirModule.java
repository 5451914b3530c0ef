package dev.weir.architecture;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A module of Weir, and the modules it may know besides itself. Nothing points up this list. */
enum WeirModule {
    METRICS,
    SELECTORS,
    TELEMETRY,
    TESTING,
    GATEWAY,
    BENCHMARKS;

    Set<WeirModule> known() {
        return switch (this) {
            case METRICS -> EnumSet.noneOf(WeirModule.class);
            case SELECTORS -> EnumSet.of(METRICS);
            case TELEMETRY, TESTING -> EnumSet.of(METRICS, SELECTORS);
            case GATEWAY -> EnumSet.of(METRICS, SELECTORS, TELEMETRY, TESTING);
            case BENCHMARKS -> EnumSet.of(METRICS, SELECTORS, TELEMETRY, TESTING, GATEWAY);
        };
    }

    Set<WeirModule> unknown() {
        EnumSet<WeirModule> unknown = EnumSet.allOf(WeirModule.class);
        unknown.removeAll(known());
        unknown.remove(this);
        return unknown;
    }

    /** The module's root package and all below it, as an ArchUnit package identifier. */
    String packages(String root) {
        return root + "." + name().toLowerCase(Locale.ROOT) + "..";
    }
}
