package dev.weir.telemetry.exposition.family;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.exposition.family.SeriesTable.Place;
import dev.weir.telemetry.exposition.label.ConstantLabels;
import dev.weir.telemetry.exposition.label.LabelNames;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTableTest {
    private static final AttributeKey<Long> KEY = AttributeKey.longKey("number");

    private final List<String> found = new ArrayList<>();

    /** So many that some have the same hash, whatever the seed is. */
    @Test
    void seriesOfOneHash_areNotTakenForEachOther() {
        List<PointData> points = new ArrayList<>();
        for (long number = 0; number < 400_000; number++) {
            points.add(point(number));
        }
        search(points);
        assertThat(found).isEmpty();
    }

    @Test
    void eachSeriesThatComesAgain_isFoundWithTheFirstOfItsLabels() {
        search(List.of(point(1), point(2), point(1)), List.of(point(2), point(3), point(1)));
        assertThat(found).containsExactly("0.0 0.2", "0.1 1.0", "0.0 1.2");
    }

    @SafeVarargs
    private void search(List<PointData>... members) {
        List<Member> all = new ArrayList<>();
        for (List<PointData> points : members) {
            all.add(new Member(ConstantLabels.NONE, true, points));
        }
        new SeriesTable(new LabelNames()).search(all, (first, again) -> found.add(text(first) + " " + text(again)));
    }

    private static String text(Place place) {
        return place.member() + "." + place.index();
    }

    private static PointData point(long number) {
        return LongPointData.create(0, 0, Attributes.of(KEY, number), 1);
    }
}
