package dev.weir.telemetry.exposition.family;

import dev.weir.telemetry.exposition.family.Collision.Kind;
import dev.weir.telemetry.exposition.family.SeriesTable.Place;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one series of those that have the same labels. Amounts are added, so that no count is lost; of other values the
 * first metric's stays, and within a metric that whose attributes come first as text.
 */
final class UniqueSeries {
    private final List<Member> members;
    private final Map<Place, PointData> replaced = new HashMap<>();
    private final Set<Place> absorbed = new HashSet<>();
    private final Map<Integer, Map<Kind, Integer>> counts = new HashMap<>();

    private UniqueSeries(List<Member> members) {
        this.members = members;
    }

    /** Told how many points of a member gave way, and how. */
    interface Losses {
        void lost(int member, Kind kind, int points);
    }

    /** The same list where nothing had to give way. */
    static List<Member> of(List<Member> members, SeriesTable table, Losses losses) {
        UniqueSeries unique = new UniqueSeries(members);
        table.search(members, unique::resolve);
        unique.counts.forEach((member, kinds) -> kinds.forEach((kind, points) -> losses.lost(member, kind, points)));
        return unique.absorbed.isEmpty() ? members : unique.rebuilt();
    }

    private void resolve(Place first, Place again) {
        PointData one = replaced.getOrDefault(first, point(first));
        PointData other = point(again);
        PointData sum = isAdditive(first) && isAdditive(again) ? PointSum.of(one, other) : null;
        if (sum != null) {
            replaced.put(first, sum);
        } else if (first.member() == again.member() && textOf(other).compareTo(textOf(one)) < 0) {
            replaced.put(first, other);
        }
        absorbed.add(again);
        counts.computeIfAbsent(again.member(), member -> new EnumMap<>(Kind.class))
                .merge(sum == null ? Kind.SAME_LABELS : Kind.ADDED, 1, Integer::sum);
    }

    private List<Member> rebuilt() {
        List<Member> rebuilt = new ArrayList<>();
        for (int member = 0; member < members.size(); member++) {
            List<PointData> points = new ArrayList<>();
            for (int index = 0; index < members.get(member).points().size(); index++) {
                Place place = new Place(member, index);
                if (!absorbed.contains(place)) {
                    points.add(replaced.getOrDefault(place, point(place)));
                }
            }
            rebuilt.add(members.get(member).with(points));
        }
        return rebuilt;
    }

    private PointData point(Place place) {
        return members.get(place.member()).points().get(place.index());
    }

    private boolean isAdditive(Place place) {
        return members.get(place.member()).isAdditive();
    }

    private static String textOf(PointData point) {
        return point.getAttributes().toString();
    }
}
