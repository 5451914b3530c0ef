package dev.weir.metrics.destination;

import java.util.EnumMap;
import java.util.Map;

/** What came of closing each destination. It claims delivery only where an exporter confirmed it. */
public record ShutdownReport(Map<Destination, Outcome> outcomes) {

    public ShutdownReport {
        outcomes = Map.copyOf(outcomes);
    }

    /** Whether no destination failed or ran out of time. */
    public boolean isOk() {
        return outcomes.values().stream().allMatch(Outcome::isOk);
    }

    /** What came of one destination. */
    public Outcome outcome(Destination destination) {
        return outcomes.getOrDefault(destination, new Outcome(Outcome.Status.UNUSED, "nothing to close"));
    }

    /** A line for each destination. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        Map<Destination, Outcome> sorted = new EnumMap<>(Destination.class);
        sorted.putAll(outcomes);
        sorted.forEach((destination, outcome) ->
                lines.append(destination).append(": ").append(outcome).append('\n'));
        return lines.toString().stripTrailing();
    }
}
