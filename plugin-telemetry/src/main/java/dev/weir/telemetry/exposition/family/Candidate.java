package dev.weir.telemetry.exposition.family;

import dev.weir.telemetry.exposition.naming.MetricNames;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A metric that wants to be in the family of its name. Sorted, the first of a name decides the family's type and help. */
record Candidate(MetricData metric, String family, FamilyType type) implements Comparable<Candidate> {
    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::family)
            .thenComparing(candidate -> candidate.metric.getName())
            .thenComparing(candidate -> candidate.meter().getName())
            .thenComparing(candidate -> Objects.toString(candidate.meter().getVersion(), ""))
            .thenComparing(candidate -> Objects.toString(candidate.meter().getSchemaUrl(), ""))
            .thenComparing(Candidate::type)
            .thenComparing(candidate -> candidate.metric.getType())
            .thenComparing(candidate -> candidate.metric.getUnit())
            .thenComparing(candidate -> candidate.metric.getDescription());

    static Candidate of(MetricData metric, FamilyType type) {
        String family = MetricNames.family(metric.getName(), metric.getUnit(), type == FamilyType.COUNTER);
        return new Candidate(metric, family, type);
    }

    InstrumentationScopeInfo meter() {
        return metric.getInstrumentationScopeInfo();
    }

    String unit() {
        return MetricNames.unit(metric.getUnit());
    }

    String help() {
        String description = metric.getDescription();
        return description.isBlank() ? "The metric " + metric.getName() + ", which has no description." : description;
    }

    boolean isAdditive() {
        return switch (metric.getType()) {
            case LONG_SUM, DOUBLE_SUM, HISTOGRAM -> true;
            default -> false;
        };
    }

    List<? extends PointData> points() {
        var points = metric.getData().getPoints();
        return points instanceof List<? extends PointData> list ? list : List.copyOf(points);
    }

    @Override
    public int compareTo(Candidate other) {
        return ORDER.compare(this, other);
    }
}
