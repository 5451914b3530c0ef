package dev.weir.telemetry.reload;

import dev.weir.telemetry.instruments.InstrumentsConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One instrument that a reload changes.
 *
 * @param stage such as {@code router}
 * @param metric the name of its metric
 * @param what {@code is new}, {@code is gone}, or {@code is defined in another way}
 */
public record InstrumentChange(String stage, String metric, String what) {

    /** What differs between two configurations, in the order of stages and names. */
    static List<InstrumentChange> between(InstrumentsConfig before, InstrumentsConfig after) {
        Map<String, Map<String, Object>> was = before.byStage();
        List<InstrumentChange> changes = new ArrayList<>();
        after.byStage().forEach((stage, is) -> compare(stage, was.getOrDefault(stage, Map.of()), is, changes));
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
