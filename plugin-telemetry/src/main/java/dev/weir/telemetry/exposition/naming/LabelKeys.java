package dev.weir.telemetry.exposition.naming;

import java.util.Set;

/** The names of labels. They hold only ASCII letters, digits and underscores, and start with no digit. */
public final class LabelKeys {
    public static final String SCOPE_NAME = "otel_scope_name";
    public static final String SCOPE_VERSION = "otel_scope_version";
    public static final String SCOPE_SCHEMA = "otel_scope_schema_url";
    public static final String UPPER_BOUND = "le";

    /** What the formats themselves put on series; an attribute of that name gives way, as Prometheus makes its own do. */
    private static final Set<String> OURS = Set.of(SCOPE_NAME, SCOPE_VERSION, SCOPE_SCHEMA, UPPER_BOUND);

    private LabelKeys() {}

    /** The label that an attribute becomes. */
    public static String of(String attribute) {
        String name = LegalName.of(attribute, false);
        if (OURS.contains(name)) {
            return "exported_" + name;
        }
        return LegalName.startsWithDigit(name) ? "key_" + name : name;
    }
}
