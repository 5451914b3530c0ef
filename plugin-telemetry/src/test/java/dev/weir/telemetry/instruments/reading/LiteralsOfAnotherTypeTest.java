package dev.weir.telemetry.instruments.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.yaml.problem.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsOfAnotherTypeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    eq: [{response_status: code}, "200"]                     | finds integers, never text                                    | write 200 without quotes
                    eq: ["2e2", {response_status: code}]                     | finds integers, never text                                    | write an integer
                    eq: [{response_status: code}, 200.0]                     | finds integers, never a decimal number                        | write 200, without a fraction
                    eq: [{response_status: code}, {static: "200"}]           | finds integers, never text                                    | write 200 without quotes
                    eq: [{response_status: code}, [200]]                     | finds integers, never a list                                  | write an integer
                    eq: [{response_status: reason}, 200]                     | finds text, never an integer                                  | write "200", in quotes
                    eq: [{request_header: tier}, 7]                          | finds text, never an integer                                  | write "7", in quotes
                    eq: [{request_header: tier, default: 1}, 1.5]            | finds integers or text, never a decimal number                | write "1.5", in quotes
                    eq: [{request_header: tier}, true]                       | finds text, never a truth value                               | write "true", in quotes
                    eq: [{request_header: tier}, [a]]                        | finds text, never a list                                      | write text
                    eq: [{router_overhead: true}, 1]                         | finds decimal numbers, never an integer                       | write 1.0, with a fraction
                    eq: [{router_overhead: true}, "0.5"]                     | finds decimal numbers, never text                             | write 0.5 without quotes
                    eq: [{on_graphql_error: true}, "true"]                   | finds truth values, never text                                | write true without quotes
                    eq: [{on_graphql_error: true}, 1]                        | finds truth values, never an integer                          | write true or false
                    gt: [{response_status: code}, high]                      | finds integers, never in an order with text like this         | write an integer
                    gte: [{response_status: code}, true]                     | finds integers, never in an order with a truth value like this | write an integer
                    lt: [7, {on_graphql_error: true}]                        | finds truth values, never in an order with an integer like this | write true or false
                    lte: [{request_header: n}, true]                         | finds text, never in an order with a truth value like this    | write text
                    lte: [{request_context: n}, [1]]                         | this is in no order with anything                             | write a number, text, or true or false
                    one_of: {response_status: code, values: ["404"]}         | finds integers, never text                                    | write 404 without quotes
                    starts_with: {on_graphql_error: true, prefix: T}         | finds truth values, none of which has this prefix             | choose another selector or another prefix
                    matches: {on_graphql_error: true, pattern: "^[TF]"}      | finds truth values, none of which has this pattern            | choose another selector or another pattern
                    """)
    void aLiteralThatNothingEquals_isWarnedOf(String condition, String found, String advice) {
        assertThat(warnings("router", condition)).anySatisfy(warning -> {
            assertThat(warning.found()).endsWith(found);
            assertThat(warning.suggestion()).isEqualTo(advice);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eq: [{response_status: code}, 200]",
                "eq: [{request_header: tier, default: 1}, 1]",
                "eq: [{request_context: n}, [1, 2]]",
                "gt: [{response_status: code}, \"399\"]",
                "gt: [{request_header: content-length}, 100]",
                "lt: [{on_graphql_error: true}, true]",
                "one_of: {response_status: code, values: [404, 410]}",
                "starts_with: {response_status: code, prefix: \"5\"}",
                "starts_with: {on_graphql_error: true, prefix: t}",
                "matches: {on_graphql_error: true, pattern: \"^f\"}",
                "matches: {response_status: code, pattern: \"^5\"}"
            })
    void aLiteralThatSomethingEquals_isNot(String condition) {
        assertThat(warnings("router", condition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"starts_with", "matches"})
    void aTextIsNotLookedForInLists(String word) {
        String key = word.equals("matches") ? "pattern" : "prefix";
        assertThat(warnings("connector", word + ": {connector_request_mapping_problems: problems, " + key + ": a}"))
                .first()
                .satisfies(
                        warning -> assertThat(warning.found()).contains("finds lists, none of which has this " + key));
    }

    private static List<Problem> warnings(String stage, String condition) {
        return InstrumentFiles.load(
                        stage + ": {orders: {type: counter, value: unit, unit: \"1\", description: d, condition: {"
                                + condition + "}}}")
                .warnings();
    }
}
