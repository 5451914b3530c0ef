package dev.weir.metrics.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentDefinitionTest {
    private static final InstrumentDefinition WAIT = InstrumentDefinition.checked(
            "weir.wait", InstrumentKind.HISTOGRAM, NumberType.DOUBLE, "Time in the queue", "s");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void missingDescription_isRefusedWithAnExample(String description) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentDefinition.checked(
                        "weir.wait", InstrumentKind.COUNTER, NumberType.LONG, description, "s"))
                .withMessage("metric \"weir.wait\" needs a description: write what it counts, in a few words, such as"
                        + " \"Cache hits\"");
    }

    @Test
    void wrongUnit_namesTheMetric() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentDefinition.checked(
                        "weir.wait", InstrumentKind.COUNTER, NumberType.LONG, "Waits", "seconds"))
                .withMessage("metric \"weir.wait\": unit \"seconds\" is not a UCUM unit; write \"s\"");
    }

    @Test
    void bucketsThatDoNotRise_areRefusedWithTheCulprit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WAIT.withBuckets(List.of(1.0, 3.0, 2.0)))
                .withMessage("metric \"weir.wait\": bucket boundaries [1.0, 3.0, 2.0] must be finite and rise; 2.0 does"
                        + " not");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void bucketThatIsNotFinite_isRefused(double boundary) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WAIT.withBuckets(List.of(boundary)))
                .withMessageContaining("must be finite and rise");
    }

    @Test
    void noBuckets_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WAIT.withBuckets(List.of()))
                .withMessageContaining("write at least one bucket boundary");
    }

    @Test
    void newcomerWithoutAdvice_describesLikeTheFirst_butOneWithOtherBucketsDoesNot() {
        InstrumentDefinition first = WAIT.withBuckets(List.of(1.0));

        assertThat(first.describesLike(WAIT)).isTrue();
        assertThat(first.describesLike(WAIT.withBuckets(List.of(2.0)))).isFalse();
        assertThat(first.measuresLike(WAIT.withBuckets(List.of(2.0)))).isTrue();
    }

    @Test
    void text_readsAsASentence() {
        assertThat(WAIT.withBuckets(List.of(0.5, 1.0)))
                .hasToString(
                        "histogram \"weir.wait\" of double, unit \"s\", \"Time in the queue\", buckets [0.5, 1.0]");
    }
}
