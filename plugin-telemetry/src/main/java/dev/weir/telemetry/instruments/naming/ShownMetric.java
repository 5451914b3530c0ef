package dev.weir.telemetry.instruments.naming;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.telemetry.config.view.Aggregation;
import dev.weir.telemetry.config.view.ViewConfig;
import dev.weir.telemetry.exposition.family.FamilyType;
import dev.weir.telemetry.exposition.naming.MetricNames;
import dev.weir.telemetry.instruments.InstrumentKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric as destinations see it, which is after its view. Immutable.
 *
 * @param viewed whether a view of this metric alone speaks of it
 */
record ShownMetric(NamedMetric metric, String name, String unit, FamilyType type, boolean viewed) {

    /** The metric behind its view; null if the view drops it. */
    static @Nullable ShownMetric of(NamedMetric metric, @Nullable ViewConfig view) {
        if (view == null) {
            return new ShownMetric(metric, metric.name(), metric.unit(), type(metric.kind()), false);
        } else if (view.aggregation() instanceof Aggregation.Drop) {
            return null;
        }
        String rename = view.isExact() ? view.rename() : null;
        String unit = view.unit();
        boolean spread =
                metric.kind() == InstrumentKind.COUNTER && !(view.aggregation() instanceof Aggregation.Natural);
        return new ShownMetric(
                metric,
                rename == null ? metric.name() : rename,
                unit == null ? metric.unit() : unit,
                spread ? FamilyType.HISTOGRAM : type(metric.kind()),
                view.isExact());
    }

    String identity() {
        return InstrumentDefinition.identity(name);
    }

    boolean isRenamed() {
        return !name.equals(metric.name());
    }

    String family() {
        return MetricNames.family(name, unit, type == FamilyType.COUNTER);
    }

    /** All names that a scraped page has for it. */
    List<String> families() {
        return type.takenEndings().stream().map(ending -> family() + ending).toList();
    }

    private static FamilyType type(InstrumentKind kind) {
        return switch (kind) {
            case COUNTER -> FamilyType.COUNTER;
            case HISTOGRAM -> FamilyType.HISTOGRAM;
            case UP_DOWN_COUNTER -> FamilyType.GAUGE;
        };
    }
}
