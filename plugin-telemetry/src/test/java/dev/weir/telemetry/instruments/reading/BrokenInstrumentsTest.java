package dev.weir.telemetry.instruments.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.telemetry.yaml.problem.ConfigurationException;
import org.junit.jupiter.api.Test;

class BrokenInstrumentsTest {

    @Test
    void aWordOfPayloads_isRefusedOutsideTheSupergraph() {
        assertThat(report("router", "value: event_unit")).isEqualTo("""
            The configuration has 1 error:
            telemetry.yaml:6:19 telemetry.instrumentation.instruments.router.orders.value
              only the supergraph has payloads to record by
              move the instrument there, or write "duration" or "unit\"\
            """);
    }

    @Test
    void aNumberInQuotes_isNoValue() {
        assertThat(report("subgraph", "value: \"5\"")).contains("""
            found text "5"; expected "duration" or "unit", or a selector\
            """);
    }

    @Test
    void aSelectorThatIsMisspelled_isReportedWithTheNearest() {
        assertThat(report("router", "value: {requst_header: n}"))
                .contains("unknown key \"requst_header\"; did you mean \"request_header\"?");
    }

    @Test
    void twoSelectorsInOne_areRefused() {
        assertThat(report("router", "value: {request_header: n, request_method: true}"))
                .contains("found two selectors, request_header and request_method")
                .contains("leave one of them");
    }

    @Test
    void aSelectorThatIsFalse_isRefused() {
        assertThat(report("router", "value: {response_size_hint: false}"))
                .contains("with false, this selector never has a value")
                .contains("write true or remove it");
    }

    @Test
    void aSelectorWithoutValueWhenTheInstrumentRecords_isRefused() {
        assertThat(report("router", "value: {error: reason}"))
                .contains("this selector has no value when the instrument records");
    }

    @Test
    void anOptionThatASelectorHasNot_isRefused() {
        assertThat(report("router", "value: {request_method: true, default: x}"))
                .contains("orders.value.default\n  unknown key \"default\"");
    }

    @Test
    void aPathThatIsMalformed_isRefused() {
        assertThat(report("supergraph", "value: {response_data: \"$.[\"}"))
                .contains("telemetry.instrumentation.instruments.supergraph.orders.value.response_data");
    }

    @Test
    void aSecretHeader_isReadHashedOnly() {
        assertThat(report("router", "value: unit, attributes: {who: {request_header: Authorization}}"))
                .contains("header \"authorization\" holds a secret")
                .contains("add \"hash: true\" to show its hash instead");
        assertThat(InstrumentFiles.read(file(
                                "router",
                                "value: unit, attributes: {who: {request_header: Authorization, hash: true}}"))
                        .router())
                .isNotEmpty();
    }

    @Test
    void anInstrumentWithoutAnything_lacksAllFour() {
        assertThat(reportOf("router: {orders: {}}"))
                .contains("4 errors", "\"type\"", "\"value\"", "\"unit\"", "\"description\"");
    }

    @Test
    void aTruthValueUnderAnUnknownName_asksForTheStandardInstrument() {
        assertThat(reportOf("router: {http.server.request.durations: true}"))
                .contains("no standard instrument of this stage is called \"http.server.request.durations\"")
                .contains("did you mean \"http.server.request.duration\"?");
    }

    @Test
    void aTruthValueUnderAnUnknownAttribute_asksForTheStandardAttribute() {
        assertThat(report("router", "value: unit, attributes: {http.request.methods: true}"))
                .contains("no standard attribute is called \"http.request.methods\"")
                .contains("did you mean \"http.request.method\"?");
    }

    @Test
    void twoAttributesOfOneName_areRefused() {
        assertThat(report("router", "value: unit, attributes: {http.route: {alias: at}, at: {static: 1}}"))
                .contains("two attributes are called \"at\"");
    }

    @Test
    void otherKeysOfAStandardInstrument_areRefused() {
        assertThat(reportOf("router: {http.server.request.duration: {attributes: {}, unit: ms}}"))
                .contains("unknown key \"unit\"");
    }

    @Test
    void aLiteralComparedWithALiteral_isRefused() {
        assertThat(report("router", "value: unit, condition: {eq: [a, {static: b}]}"))
                .contains("compares two literals, so it always comes out the same");
    }

    @Test
    void aComparisonOfThree_isRefused() {
        assertThat(report("router", "value: unit, condition: {eq: [a, b, c]}"))
                .contains("expected a list of two, each a selector or a literal");
    }

    @Test
    void aConditionThatIsMisspelled_isReportedWithTheNearest() {
        assertThat(report("router", "value: unit, condition: {exist: {request_header: n}}"))
                .contains("unknown key \"exist\"; did you mean \"exists\"?");
    }

    @Test
    void aConditionThatNeverHolds_isWarnedOf() {
        String condition = "value: unit, condition: {exists: {error: reason}}";
        assertThat(InstrumentFiles.load(file("router", condition)).warnings()).isEmpty();
        assertThat(InstrumentFiles.load(file("router", "value: unit, condition: \"false\""))
                        .warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.found()).contains("this condition never holds"));
    }

    @Test
    void instrumentsOfOnesOwn_areNotForCaches() {
        assertThat(reportOf("cache: {orders: {type: counter}}")).contains("unknown key \"orders\"");
    }

    @Test
    void allProblems_areInOneReport() {
        assertThat(reportOf("""
            default_requirement_level: most
            router: {a: {type: gauge, value: unit, unit: x, description: d}}
            graphql: {b: {type: counter, value: duration, unit: x, description: d}}
            """)).startsWith("The configuration has 3 errors:");
    }

    private static String report(String stage, String keys) {
        return reportOf(file(stage, keys));
    }

    private static String file(String stage, String keys) {
        return stage + ":\n  orders:\n    {" + keys + ", type: counter, unit: \"1\", description: orders}";
    }

    private static String reportOf(String instruments) {
        return catchThrowableOfType(ConfigurationException.class, () -> InstrumentFiles.read(instruments))
                .getMessage();
    }
}
