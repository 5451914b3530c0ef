package dev.weir.telemetry.registry.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTextTest {
    private static MetricData only(String text) {
        RegistryText read = RegistryText.read(text);
        assertThat(read.unreadable()).isEmpty();
        assertThat(read.metrics()).hasSize(1);
        return read.metrics().get(0);
    }

    private static Attributes of(String key, String value) {
        return Attributes.of(AttributeKey.stringKey(key), value);
    }

    private static List<Double> values(MetricData metric) {
        return metric.getData().getPoints().stream()
                .map(point -> ((DoublePointData) point).getValue())
                .toList();
    }

    @Test
    void aCounter_isASumThatOnlyRises_withItsHelpAndLabels() {
        MetricData metric = only("""
                # HELP calls_total Calls\\nin all, by \\\\n
                # TYPE calls_total counter
                calls_total{kind="a \\"b\\"\\\\\\n",} 3
                calls_total 4.5 1700000000000
                """);

        assertThat(metric.getName()).isEqualTo("calls_total");
        assertThat(metric.getDescription()).isEqualTo("Calls\nin all, by \\n");
        assertThat(metric.getDoubleSumData().isMonotonic()).isTrue();
        assertThat(metric.getDoubleSumData().getPoints())
                .extracting(DoublePointData::getAttributes)
                .containsExactly(of("kind", "a \"b\"\\\n"), Attributes.empty());
        assertThat(values(metric)).containsExactly(3.0, 4.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"# TYPE level gauge\n", "# TYPE level untyped\n", "", "# a comment\n", "# TYPE level counter\n"})
    void whatIsNoOtherType_isAGauge_andKeepsItsName(String head) {
        MetricData metric = only(head + "level{} NaN\nlevel{a=\"1\"} +Inf\nlevel{a=\"2\"} -Inf\n");

        assertThat(metric.getName()).isEqualTo("level");
        assertThat(metric.getType()).isEqualTo(MetricDataType.DOUBLE_GAUGE);
        assertThat(values(metric)).containsExactly(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    @Test
    void aHistogram_isCountedBetweenItsBounds_bySeries() {
        MetricData metric = only("""
                # TYPE size histogram
                size_bucket{a="1",le="1"} 2
                size_bucket{a="1",le="5.5"} 2
                size_bucket{a="1",le="+Inf"} 7
                size_sum{a="1"} 30.5
                size_count{a="1"} 7
                size_bucket{a="2",le="+Inf"} 0
                size_sum{a="2"} 0
                size_count{a="2"} 0
                """);

        assertThat(metric.getHistogramData().getPoints())
                .extracting(
                        HistogramPointData::getAttributes,
                        HistogramPointData::getBoundaries,
                        HistogramPointData::getCounts,
                        HistogramPointData::getSum)
                .containsExactly(
                        tuple(of("a", "1"), List.of(1.0, 5.5), List.of(2L, 0L, 5L), 30.5),
                        tuple(of("a", "2"), List.of(), List.of(0L), 0.0));
    }

    @Test
    void aSummary_isGaugesOfTheSameSeries() {
        RegistryText read = RegistryText.read("""
                # TYPE time summary
                time{quantile="0.5"} 0.1
                time{quantile="0.9"} 0.2
                time_sum 12
                time_count 40
                """);

        assertThat(read.metrics())
                .extracting(MetricData::getName, MetricData::getType, RegistryTextTest::values)
                .containsExactly(
                        tuple("time", MetricDataType.DOUBLE_GAUGE, List.of(0.1, 0.2)),
                        tuple("time_sum", MetricDataType.DOUBLE_GAUGE, List.of(12.0)),
                        tuple("time_count", MetricDataType.DOUBLE_GAUGE, List.of(40.0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "level",
                "level{",
                "level{a=\"1\" 3",
                "level{a=\"1} 3",
                "level{a=\"1\\",
                "level{a=1} 3",
                "level{a=\"1\"b=\"2\"} 3",
                "level{a=\"1\",a=\"2\"} 3",
                "level{=\"1\"} 3",
                "level three",
                "level 3 soon",
                "level 3 4 5",
                "{a=\"1\"} 3",
                "<html>"
            })
    void aLineThatIsNotOfTheFormat_isLeftOut_andTheRestIsRead(String line) {
        RegistryText read = RegistryText.read("before 1\n" + line + "\nafter 2\n");

        assertThat(read.unreadable()).containsExactly(line);
        assertThat(read.metrics()).extracting(MetricData::getName).containsExactly("before", "after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size_bucket{le=\"1\"} 2\n",
                "size_sum 2\n",
                "size_bucket{le=\"1\"} 2\nsize_bucket{le=\"+Inf\"} 1\n",
                "size_bucket{le=\"NaN\"} 2\nsize_bucket{le=\"+Inf\"} 1\n",
                "size_bucket{le=\"low\"} 2\n"
            })
    void aHistogramThatContradictsItself_isLeftOut_andTheRestIsRead(String samples) {
        RegistryText read = RegistryText.read("# TYPE size histogram\n" + samples + "after 2\n");

        assertThat(read.unreadable()).singleElement().asString().startsWith("# TYPE size histogram, ");
        assertThat(read.metrics()).extracting(MetricData::getName).containsExactly("after");
    }

    @Test
    void nothing_isNothing() {
        assertThat(RegistryText.read("")).isEqualTo(new RegistryText(List.of(), List.of()));
        assertThat(RegistryText.read("# TYPE a counter\n# EOF\n\n")).isEqualTo(new RegistryText(List.of(), List.of()));
    }
}
