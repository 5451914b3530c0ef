package dev.weir.telemetry.instruments.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.scenario.Scenario;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of value records in each phase. The clock goes on a millisecond whenever it is read. */
class SupergraphPhasesTest {
    private static final String CONFIGURATION = """
            telemetry:
              instrumentation:
                instruments:
                  default_requirement_level: none
                  supergraph:
                    orders: {type: KIND, value: VALUE, unit: ms, description: "", condition: CONDITION}
            """;

    private static final String SCRIPT = """
            description: ""
            events:
              - - supergraph_request: {method: GET, uri: /, query: "{a}", headers: {n: 7, yes: 1}}
            """;

    @ParameterizedTest(name = "{0} {1} after {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    counter   | unit                                  |       | value: 1
                    counter   | unit                                  | P     | value: 1
                    counter   | unit                                  | X     | value: 1
                    counter   | unit                                  | E E   | value: 1
                    counter   | unit                                  | E P   | value: 1
                    histogram | unit                                  | E P   | sum: 1, count: 1
                    histogram | duration                              | P     | sum: 1, count: 1
                    histogram | duration                              |       | sum: 1, count: 1
                    histogram | duration                              | E X   | sum: 1, count: 1
                    counter   | {request_header: n}                   |       | value: 7
                    counter   | {request_header: n}                   | E E P | value: 7
                    counter   | {request_header: n}                   | X     | value: 7
                    counter   | {request_header: none}                | P     | -
                    counter   | {request_header: none}                | X     | -
                    counter   | {response_header: size}               | P     | value: 3
                    counter   | {response_header: size}               |       | -
                    counter   | {static: 2}                           | P     | value: 2
                    counter   | {query: string}                       | P     | -
                    histogram | {response_data: $.n}                  | E E P | sum: 10, count: 2
                    counter   | {response_data: $.n}                  | P     | -
                    counter   | event_unit                            | P     | value: 1
                    counter   | event_unit                            | E E P | value: 2
                    histogram | event_unit                            | X     | sum: 1, count: 1
                    histogram | event_duration                        | E E   | sum: 2, count: 2
                    histogram | {event_custom: {response_data: $.n}}  | E E P | sum: 10, count: 2
                    histogram | {event_custom: {request_header: n}}   | E E   | sum: 7, count: 1
                    """)
    void aValue_isRecordedInItsPhases(String kind, String value, String events, String recorded) {
        assertThat(run(kind, value, "\"true\"", events)).isEqualTo(expected(recorded));
    }

    @ParameterizedTest(name = "{0} with {1} after {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    unit       | {exists: {request_header: yes}}          |       | value: 1
                    unit       | {exists: {request_header: no}}           | P     | -
                    unit       | {eq: [{response_status: code}, 200]}     |       | -
                    unit       | {eq: [{response_status: code}, 200]}     | P     | value: 1
                    unit       | {eq: [{response_status: code}, 404]}     | P     | -
                    unit       | {eq: [{response_status: code}, 200]}     | X     | -
                    unit       | {eq: [{error: reason}, broken]}          | X     | value: 1
                    unit       | {eq: [{error: reason}, timeout]}         | X     | -
                    event_unit | {eq: [{response_data: $.n}, 5]}          | E E P | value: 2
                    event_unit | {eq: [{response_data: $.n}, 6]}          | E E P | -
                    event_unit | {not: {exists: {request_header: no}}}    |       | value: 1
                    """)
    void aCondition_isAskedInEveryPhase(String value, String condition, String events, String recorded) {
        assertThat(run("counter", value, condition, events)).isEqualTo(expected(recorded));
    }

    private static List<String> run(String kind, String value, String condition, String events) {
        String configuration =
                CONFIGURATION.replace("KIND", kind).replace("VALUE", value).replace("CONDITION", condition);
        StringBuilder script = new StringBuilder(SCRIPT);
        String phases = events == null ? "" : events;
        phases.chars()
                .filter(Character::isLetter)
                .forEach(phase ->
                        script.append("    - ").append(event((char) phase)).append('\n'));
        return Scenario.read(
                        YamlSource.of("telemetry.yaml", configuration), YamlSource.of("test.yaml", script.toString()))
                .run()
                .lines();
    }

    private static String event(char phase) {
        return switch (phase) {
            case 'P' -> "supergraph_response: {status: 200, headers: {size: 3}}";
            case 'E' -> "graphql_response: {data: {n: 5}}";
            case 'X' -> "supergraph_error: {error: broken}";
            default -> throw new IllegalArgumentException("no phase is called " + phase);
        };
    }

    private static List<String> expected(String recorded) {
        return recorded == null ? List.of() : List.of("orders [ms] ", "  {} " + recorded);
    }
}
