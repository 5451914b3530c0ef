package dev.weir.telemetry.reload;

import dev.weir.telemetry.pipeline.Change;
import dev.weir.telemetry.pipeline.RestartedMetric;
import java.util.List;

/**
 * What a configuration would change. Every metric that is not named goes on.
 *
 * @param restarts the metrics that start anew or end, and where
 */
public record ReloadPlan(List<Change> changes, List<RestartedMetric> restarts) {
    public ReloadPlan {
        changes = List.copyOf(changes);
        restarts = List.copyOf(restarts);
    }

    /** Whether everything would stay as it is. */
    public boolean isEmpty() {
        return changes.isEmpty() && restarts.isEmpty();
    }

    @Override
    public String toString() {
        if (isEmpty()) {
            return "nothing changes";
        }
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> text.append(change).append('\n'));
        restarts.forEach(restart -> text.append("starts anew: ").append(restart).append('\n'));
        return text.toString().stripTrailing();
    }
}
