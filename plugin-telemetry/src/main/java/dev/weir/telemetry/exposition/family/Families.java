package dev.weir.telemetry.exposition.family;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import dev.weir.telemetry.exposition.family.Collision.Kind;
import dev.weir.telemetry.exposition.label.ConstantLabels;
import dev.weir.telemetry.exposition.label.LabelNames;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Groups collected metrics into families, in the order of their names. Metrics come in any order and the result is the
 * same; whoever gives way does so deterministically, and is reported.
 */
public final class Families {
    private static final String TARGET = "target";

    private final LabelNames names;
    private final ResourceSelector resources;
    private final CollisionListener listener;
    private final SeriesTable table;
    private final Claims claims = new Claims();

    public Families(LabelNames names, ResourceSelector resources, CollisionListener listener) {
        this.names = names;
        this.resources = resources;
        this.listener = listener;
        this.table = new SeriesTable(names);
    }

    /** The families of one collection. Those of a further one give way to all that there are already. */
    public List<Family> group(Collection<MetricData> collected) {
        TreeMap<String, Family> families = new TreeMap<>();
        target(collected).ifPresent(target -> {
            claims.take(target.name(), target.type());
            families.put(target.name(), target);
        });
        byName(collected).forEach((name, candidates) -> {
            if (claims.take(name, candidates.get(0).type())) {
                families.put(name, family(name, candidates));
            } else {
                candidates.forEach(candidate -> giveWay(candidate, Kind.SAME_NAME));
            }
        });
        return List.copyOf(families.values());
    }

    private Map<String, List<Candidate>> byName(Collection<MetricData> collected) {
        List<Candidate> candidates = new ArrayList<>();
        for (MetricData metric : collected) {
            FamilyType type = FamilyType.of(metric);
            if (type == null) {
                report(Kind.NO_TYPE, metric.getName(), metric, size(metric));
            } else if (!metric.isEmpty()) {
                candidates.add(Candidate.of(metric, type));
            }
        }
        candidates.sort(Comparator.naturalOrder());
        Map<String, List<Candidate>> byName = new TreeMap<>();
        candidates.forEach(candidate -> byName.computeIfAbsent(candidate.family(), name -> new ArrayList<>())
                .add(candidate));
        return byName;
    }

    private Family family(String name, List<Candidate> candidates) {
        Candidate first = candidates.get(0);
        List<Candidate> accepted = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.type() == first.type()) {
                accepted.add(candidate);
            } else {
                giveWay(candidate, Kind.SAME_NAME);
            }
        }
        List<Member> members = UniqueSeries.of(
                accepted.stream().map(this::member).toList(),
                table,
                (member, kind, points) ->
                        report(kind, name, accepted.get(member).metric(), points));
        return new Family(name, first.type(), first.unit(), first.help(), members);
    }

    private Member member(Candidate candidate) {
        Attributes shown = resources == ResourceSelector.ALL
                ? candidate.metric().getResource().getAttributes()
                : Attributes.empty();
        return new Member(
                ConstantLabels.of(candidate.meter(), shown, names), candidate.isAdditive(), candidate.points());
    }

    /** The one series that has all attributes of the resource. */
    private static Optional<Family> target(Collection<MetricData> collected) {
        return collected.stream()
                .map(metric -> metric.getResource().getAttributes())
                .filter(attributes -> !attributes.isEmpty())
                .min(Comparator.comparing(Attributes::toString))
                .map(attributes ->
                        new Member(ConstantLabels.NONE, false, List.of(LongPointData.create(0, 0, attributes, 1))))
                .map(member -> new Family(TARGET, FamilyType.INFO, "", "Target metadata", List.of(member)));
    }

    private void giveWay(Candidate candidate, Kind kind) {
        report(kind, candidate.family(), candidate.metric(), candidate.points().size());
    }

    private void report(Kind kind, String family, MetricData metric, int points) {
        listener.collided(new Collision(kind, family, metric.getName(), points));
    }

    private static int size(MetricData metric) {
        return metric.getData().getPoints().size();
    }
}
