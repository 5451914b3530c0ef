package dev.weir.telemetry.instruments.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTruthTest {
    private static final int FILES = 21;
    private static final int CONDITIONS = 100;
    private static final int REQUESTS = 4;

    static Stream<TriedStage<?>> stages() {
        return TriedStages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void instrumentsOfAFile_countWhereTheTruthTablesSay(TriedStage<?> stage) {
        long counted = 0;
        for (long seed = 0; seed < FILES; seed++) {
            try (TruthTrial trial = new TruthTrial(stage, seed, CONDITIONS)) {
                for (int request = 0; request < REQUESTS; request++) {
                    trial.play();
                    assertThat(trial.counted()).as(trial::description).isEqualTo(trial.expected());
                }
                counted += trial.total();
            }
        }
        long chances = (long) FILES * CONDITIONS * REQUESTS;
        assertThat(counted).isBetween(chances / 10, chances * 2);
    }
}
