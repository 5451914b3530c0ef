package dev.weir.telemetry.instruments.reading.selector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.scenario.OwnCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The vocabulary, held against the scenarios: a selector counts as tried in a phase if a folder's configuration uses it
 * and its script brings the stage to that phase.
 */
class SelectorCasesTest {
    private static final List<String> ONE_RESPONSE = List.of("request", "response", "error");

    private static final Map<String, List<String>> EVENTS = Map.of(
            "router",
            events("router", ONE_RESPONSE),
            "supergraph",
            List.of("supergraph_request", "graphql_response", "supergraph_response", "supergraph_error"),
            "subgraph",
            events("subgraph", ONE_RESPONSE),
            "connector",
            events("connector", ONE_RESPONSE),
            "graphql",
            List.of("response_field"));

    @TestFactory
    Stream<DynamicTest> eachSelector_hasACase_inEachPhaseOfItsStage() throws IOException, URISyntaxException {
        Map<String, List<Path>> cases = new LinkedHashMap<>();
        for (String stage : EVENTS.keySet()) {
            cases.put(stage, cases(stage));
        }
        return vocabulary().entrySet().stream()
                .flatMap(stage -> stage.getValue().stream()
                        .flatMap(selector ->
                                phases(stage.getKey(), selector, cases.getOrDefault(stage.getKey(), List.of()))));
    }

    private static Stream<DynamicTest> phases(String stage, String selector, List<Path> cases) {
        return EVENTS.getOrDefault(stage, List.of()).stream()
                .map(event -> DynamicTest.dynamicTest(
                        stage + " " + selector + " at " + event,
                        () -> assertThat(cases)
                                .as("folders with %s and %s", selector, event)
                                .anyMatch(folder -> uses(folder, selector) && plays(folder, event))));
    }

    private static Map<String, Set<String>> vocabulary() {
        StageSelectors selectors = StageSelectors.builtIn();
        return Map.of(
                "router", selectors.router().names(),
                "supergraph", selectors.supergraph().names(),
                "subgraph", selectors.subgraph().names(),
                "connector", selectors.connector().names(),
                "graphql", selectors.graphql().names());
    }

    private static boolean uses(Path folder, String selector) {
        return Pattern.compile("\\{" + selector + ": ")
                .matcher(text(folder.resolve("router.yaml")))
                .find();
    }

    private static boolean plays(Path folder, String event) {
        return text(folder.resolve("test.yaml")).contains("- " + event + ":");
    }

    private static List<Path> cases(String stage) throws IOException, URISyntaxException {
        try (Stream<Path> folders = Files.list(OwnCases.folder().resolve(stage).resolve("selectors"))) {
            return folders.toList();
        }
    }

    private static List<String> events(String stage, List<String> kinds) {
        return kinds.stream().map(kind -> stage + "_" + kind).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
