package dev.weir.telemetry.reload;

import dev.weir.telemetry.instruments.InspectionConfig;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One instrument that a reload changes, or one thing that holds for all of them.
 *
 * @param stage such as {@code router}; {@code instrumentation} for what holds for all
 * @param metric the name of its metric, or of the key
 * @param what {@code is new}, {@code is gone}, or how it differs
 */
public record InstrumentChange(String stage, String metric, String what) {
    private static final String INSPECTION = "instrumentation";

    /** What differs between two configurations, in the order of stages and names. */
    static List<InstrumentChange> between(InstrumentsConfig before, InstrumentsConfig after) {
        Map<String, Map<String, Object>> was = before.byStage();
        List<InstrumentChange> changes = new ArrayList<>();
        after.byStage().forEach((stage, is) -> compare(stage, was.getOrDefault(stage, Map.of()), is, changes));
        return changes;
    }

    /** What differs in how requests are looked at. */
    static List<InstrumentChange> between(InspectionConfig before, InspectionConfig after) {
        List<InstrumentChange> changes = new ArrayList<>();
        if (before.valueBytes() != after.valueBytes()) {
            String what = "is " + after.valueBytes() + " instead of " + before.valueBytes();
            changes.add(new InstrumentChange(INSPECTION, "values.max_length", what));
        }
        if (!before.schema().equals(after.schema())) {
            changes.add(new InstrumentChange(INSPECTION, "graphql.schema", "is now " + after.schema()));
        }
        return changes;
    }

    private static void compare(
            String stage, Map<String, Object> was, Map<String, Object> is, List<InstrumentChange> changes) {
        Map<String, Object> all = new LinkedHashMap<>(was);
        all.putAll(is);
        for (String metric : new TreeSet<>(all.keySet())) {
            if (!was.containsKey(metric)) {
                changes.add(new InstrumentChange(stage, metric, "is new"));
            } else if (!is.containsKey(metric)) {
                changes.add(new InstrumentChange(stage, metric, "is gone"));
            } else if (!was.get(metric).equals(is.get(metric))) {
                changes.add(new InstrumentChange(stage, metric, "is defined in another way"));
            }
        }
    }

    @Override
    public String toString() {
        return stage + " " + metric + " " + what;
    }
}
