package dev.weir.telemetry.pipeline;

import dev.weir.metrics.aggregate.MeterRevision;
import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.telemetry.generation.instrument.StreamKey;
import dev.weir.telemetry.generation.shape.GenerationShape;
import dev.weir.telemetry.generation.shape.Restart;
import dev.weir.telemetry.generation.shape.ShapeChange;
import dev.weir.telemetry.generation.shape.Stream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs in what a destination keeps: as a whole, and metric by metric. */
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

    /** The metrics, of those that are there, that start anew or go. */
    static List<Restart> restarts(Keep before, Keep after, Map<StreamKey, Stream> streams, MeterRevision revision) {
        List<Restart> restarts = new ArrayList<>();
        List<InstrumentDefinition> taken = new ArrayList<>();
        Set<String> withdrawn = identities(revision.withdrawn());
        streams.forEach((key, stream) -> {
            InstrumentDefinition instrument = stream.instrument();
            String meter = key.scope().getName();
            if (!after.filter().accepts(meter, instrument.name())) {
                restarts.add(new Restart(stream.name(), "this destination doesn't take it any more"));
            } else if (meter.equals(revision.meterName()) && withdrawn.contains(instrument.identity())) {
                revision.successor(instrument)
                        .map(is -> ShapeChange.of(before.shape(), instrument, after.shape(), is))
                        .orElseGet(() -> Optional.of(new Restart(stream.name(), "it is not defined any more")))
                        .ifPresent(restarts::add);
            } else {
                taken.add(instrument);
            }
        });
        restarts.sort(Comparator.comparing(Restart::metric));
        restarts.addAll(ShapeChange.between(before.shape(), after.shape(), taken));
        return restarts;
    }

    private static Set<String> identities(List<InstrumentDefinition> definitions) {
        return definitions.stream().map(InstrumentDefinition::identity).collect(Collectors.toSet());
    }
}
