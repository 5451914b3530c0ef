package dev.weir.telemetry.instruments.reading.selector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.stage.Phase;
import dev.weir.telemetry.scenario.OwnCases;
import dev.weir.telemetry.scenario.ScenarioFolder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The vocabulary, held against the scenarios: a selector is tried in a phase if an instrument that records in that phase
 * has it as its value, as an attribute or in its condition, and the script of the same scenario brings the stage there.
 * What the request shows is seen in all of them.
 */
class SelectorCasesTest {
    private static final List<Phase> ONE_RESPONSE = List.of(Phase.RESPONSE, Phase.ERROR, Phase.DROP);

    private static final Map<String, List<Phase>> PHASES = Map.of(
            "router",
            ONE_RESPONSE,
            "supergraph",
            List.of(Phase.RESPONSE, Phase.EVENT, Phase.ERROR, Phase.DROP),
            "subgraph",
            ONE_RESPONSE,
            "connector",
            ONE_RESPONSE,
            "graphql",
            List.of(Phase.FIELD));

    @TestFactory
    Stream<DynamicTest> eachSelector_hasACase_inEachPhaseOfItsStage() throws IOException, URISyntaxException {
        List<ParsedCase> cases = new ArrayList<>();
        for (ScenarioFolder scenario : ScenarioFolder.below(OwnCases.folder())) {
            cases.add(ParsedCase.of(scenario));
        }
        return vocabulary().entrySet().stream()
                .flatMap(stage -> stage.getValue().stream()
                        .flatMap(selector -> PHASES.getOrDefault(stage.getKey(), List.of()).stream()
                                .map(phase -> test(stage.getKey(), selector, phase, cases))));
    }

    private static DynamicTest test(String stage, String selector, Phase phase, List<ParsedCase> cases) {
        return DynamicTest.dynamicTest(
                stage + " " + selector + " at " + phase,
                () -> assertThat(cases.stream().anyMatch(one -> one.tries(stage, selector, phase)))
                        .as("an instrument of %s records in the phase %s and shows %s", stage, phase, selector)
                        .isTrue());
    }

    private static Map<String, Set<String>> vocabulary() {
        StageSelectors selectors = StageSelectors.builtIn();
        return new TreeMap<>(Map.of(
                "router", selectors.router().names(),
                "supergraph", selectors.supergraph().names(),
                "subgraph", selectors.subgraph().names(),
                "connector", selectors.connector().names(),
                "graphql", selectors.graphql().names()));
    }
}
