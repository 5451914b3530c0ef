package dev.weir.telemetry.pipeline;

import dev.weir.telemetry.generation.shape.GenerationShape;
import java.util.ArrayList;
import java.util.List;

/** What differs in what a destination keeps, apart from single metrics. */
final class KeepChanges {
    private KeepChanges() {}

    static List<String> between(Keep before, Keep after) {
        List<String> changes = new ArrayList<>();
        GenerationShape was = before.shape();
        GenerationShape is = after.shape();
        if (!was.resource().equals(is.resource())) {
            changes.add("has another resource");
        }
        if (was.seriesLimit() != is.seriesLimit()) {
            changes.add("keeps " + is.seriesLimit() + " series of a metric instead of " + was.seriesLimit());
        }
        if (!was.buckets().equals(is.buckets())) {
            changes.add("has other default buckets");
        }
        if (!was.views().equals(is.views())) {
            changes.add("has other views");
        }
        if (!before.filter().equals(after.filter())) {
            changes.add("takes other metrics");
        }
        return changes;
    }
}
