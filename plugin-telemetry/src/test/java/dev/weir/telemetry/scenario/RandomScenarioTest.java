package dev.weir.telemetry.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.source.YamlSource;
import org.junit.jupiter.api.Test;

class RandomScenarioTest {
    private static final int ROUNDS = 500;

    @Test
    void aFile_isRefusedWithPlaces_orPlaysWithoutFailing() {
        int played = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            RandomScenarios scenarios = new RandomScenarios(seed);
            String configuration = scenarios.configuration();
            YamlSource script = YamlSource.of("script.yaml", scenarios.script());
            try {
                Scenario scenario = Scenario.read(YamlSource.of("random.yaml", configuration), script);
                assertThatCode(scenario::run)
                        .as("seed %s%n%s", seed, configuration)
                        .doesNotThrowAnyException();
                played++;
            } catch (ConfigurationException e) {
                assertThat(e).as("seed %s", seed).message().containsPattern("random\\.yaml:\\d+:\\d+ ");
            }
        }
        assertThat(played).isBetween(ROUNDS / 20, ROUNDS - ROUNDS / 20);
    }
}
