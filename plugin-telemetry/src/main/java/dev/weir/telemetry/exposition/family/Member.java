package dev.weir.telemetry.exposition.family;

import dev.weir.telemetry.exposition.label.ConstantLabels;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;

/**
 * What one metric brings to its family. Holds the collected points themselves, in the order in which they were collected.
 *
 * @param isAdditive whether two values of one series may be added: amounts, not the levels of a gauge
 */
public record Member(ConstantLabels labels, boolean isAdditive, List<? extends PointData> points) {

    Member with(List<? extends PointData> newPoints) {
        return new Member(labels, isAdditive, newPoints);
    }
}
