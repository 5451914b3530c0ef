package dev.weir.telemetry.reload;

import dev.weir.telemetry.pipeline.Change;
import dev.weir.telemetry.pipeline.RestartedMetric;
import java.util.List;

/**
 * What a configuration would change. Every metric that is not named goes on.
 *
 * @param instruments what changes in how requests are measured
 * @param restarts the metrics that start anew or end, and where
 */
public record ReloadPlan(List<Change> changes, List<InstrumentChange> instruments, List<RestartedMetric> restarts) {
    static final ReloadPlan NOTHING = new ReloadPlan(List.of(), List.of(), List.of());

    public ReloadPlan {
        changes = List.copyOf(changes);
        instruments = List.copyOf(instruments);
        restarts = List.copyOf(restarts);
    }

    /** Whether everything would stay as it is. */
    public boolean isEmpty() {
        return changes.isEmpty() && instruments.isEmpty() && restarts.isEmpty();
    }

    @Override
    public String toString() {
        if (isEmpty()) {
            return "nothing changes";
        }
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> text.append(change).append('\n'));
        instruments.forEach(change -> text.append(change).append('\n'));
        restarts.forEach(restart -> text.append("starts anew: ").append(restart).append('\n'));
        return text.toString().stripTrailing();
    }
}
