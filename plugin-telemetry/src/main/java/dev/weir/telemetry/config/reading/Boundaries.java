package dev.weir.telemetry.config.reading;

import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import java.util.ArrayList;
import java.util.List;

/** Bucket boundaries of a histogram: at least one, at most 500, finite, each above the one before it. */
public final class Boundaries {
    private static final int MOST = 500;
    private static final String EXPECTED = "one to " + MOST + " numbers that rise, such as [0.1, 0.5, 1]";

    private Boundaries() {}

    /** Reads a list of boundaries. The one that does not rise is reported at its own place. */
    public static Setting<List<Double>> read(MappingReader mapping, ValueReader value) {
        List<ValueReader> elements = new ArrayList<>();
        Setting<List<Double>> list = value.list(element -> {
            elements.add(element);
            return element.decimal(-Double.MAX_VALUE, Double.MAX_VALUE);
        });
        Setting<List<Double>> bounded = list.check(all -> !all.isEmpty() && all.size() <= MOST, EXPECTED);
        if (bounded.isGiven()) {
            reportFirstThatFalls(mapping, bounded.required(), elements);
        }
        return bounded;
    }

    private static void reportFirstThatFalls(MappingReader mapping, List<Double> all, List<ValueReader> elements) {
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i) <= all.get(i - 1)) {
                RuledText.report(mapping, elements.get(i), complaint(elements.get(i), elements.get(i - 1)));
                return;
            }
        }
    }

    private static String complaint(ValueReader boundary, ValueReader previous) {
        return "found " + describe(boundary) + " after " + describe(previous)
                + ", but bucket boundaries rise; write the list in order, each number once";
    }

    private static String describe(ValueReader boundary) {
        return boundary.node().map(node -> node.describe()).orElse("nothing");
    }
}
