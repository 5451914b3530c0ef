package dev.weir.metrics.tasks.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.metrics.HistogramHandle;
import dev.weir.metrics.aggregate.ThreeDestinations;
import dev.weir.metrics.tasks.TaskScope;
import io.opentelemetry.sdk.metrics.data.MetricData;
import org.junit.jupiter.api.Test;

class BucketRulesTest {

    @Test
    void aFullName_aPrefix_andASuffix_match() {
        BucketRules rules = BucketRules.none().full("a.b", 1).prefix("c.", 2).suffix(".d", 3);

        assertThat(rules.boundaries("a.b")).containsExactly(1.0);
        assertThat(rules.boundaries("c.x.y")).containsExactly(2.0);
        assertThat(rules.boundaries("x.y.d")).containsExactly(3.0);
        assertThat(rules.boundaries("a.b.c")).isNull();
        assertThat(rules.boundaries("d.c.")).isNull();
    }

    @Test
    void caseDoesNotCount_asInMetricNames() {
        assertThat(BucketRules.none().suffix(".Size", 1).boundaries("FRAME.size"))
                .containsExactly(1.0);
    }

    @Test
    void aFullName_beatsTheOthers_amongWhichTheLastWins() {
        BucketRules rules = BucketRules.none()
                .full("vad.time", 1)
                .prefix("vad.", 2)
                .suffix(".time", 3)
                .suffix("e", 4);

        assertThat(rules.boundaries("vad.time")).containsExactly(1.0);
        assertThat(rules.boundaries("vad.size")).containsExactly(4.0);
        assertThat(rules.full("vad.time", 5).boundaries("vad.time")).containsExactly(5.0);
    }

    @Test
    void rules_doNotChange_whenOneIsAdded() {
        BucketRules rules = BucketRules.none();
        rules.full("a", 1);

        assertThat(rules.boundaries("a")).isNull();
    }

    @Test
    void whatIsWrong_isRefusedAtOnce() {
        assertThatThrownBy(() -> BucketRules.none().prefix("vad.*", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"vad.*\" is taken as it stands; leave out * and ?");
        assertThatThrownBy(() -> BucketRules.none().full("9", 1)).hasMessageContaining("starts with a letter");
        assertThatThrownBy(() -> BucketRules.none().suffix(".time")).hasMessageContaining("at least one bucket");
        assertThatThrownBy(() -> BucketRules.none().suffix(".time", 2, 1))
                .hasMessageContaining("must be finite and rise");
    }

    @Test
    void aHistogram_hasItsDescriptionUnitAndBuckets_beforeItsFirstRecording() {
        HistogramHandle size =
                BucketRules.none().suffix(".size", 10, 20).histogram("frame.size", "Size of frames", "By");
        HistogramHandle time =
                BucketRules.none().suffix(".size", 10, 20).histogram("frame.time", "Time of frames", "s");
        try (TaskScope scope = new TaskScope()) {
            size.record(15);
            time.record(1);

            MetricData sizes = ThreeDestinations.metric(scope.collected(), "frame.size");
            assertThat(sizes.getDescription()).isEqualTo("Size of frames");
            assertThat(sizes.getUnit()).isEqualTo("By");
            assertThat(boundaries(sizes)).isEqualTo("[10.0, 20.0]");
            assertThat(boundaries(ThreeDestinations.metric(scope.collected(), "frame.time")))
                    .startsWith("[0.0, 5.0, 10.0");
        }
    }

    private static String boundaries(MetricData metric) {
        return metric.getHistogramData()
                .getPoints()
                .iterator()
                .next()
                .getBoundaries()
                .toString();
    }
}
