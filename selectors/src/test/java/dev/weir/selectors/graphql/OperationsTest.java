package dev.weir.selectors.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.context.OperationLimits;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {
    private final Operations operations = Operations.of(FieldTypes.UNKNOWN);
    private final RequestContext context = RequestContext.create();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    query Me { me { name } }             | Me  | query
                    mutation Add { add(item: "tea") }    | Add | mutation
                    subscription News { news { title } } | News| subscription
                    query Two($a: Int = 1) @live { me }  | Two | query
                    """)
    void operation_isPutIntoTheContext(String query, String name, String kind) {
        find(query, null);

        assertThat(context.text(ContextKeys.OPERATION_NAME)).isEqualTo(name);
        assertThat(context.text(ContextKeys.OPERATION_KIND)).isEqualTo(kind);
    }

    @Test
    void operationWithoutName_hasAKindAlone() {
        find("{ me { name } }", null);

        assertThat(context.entry(ContextKeys.OPERATION_NAME)).isNull();
        assertThat(context.text(ContextKeys.OPERATION_KIND)).isEqualTo("query");
    }

    @Test
    void requestThatNamesAnOperation_runsThatOne() {
        find("query A { a } mutation B { b { c } }", "B");

        assertThat(context.text(ContextKeys.OPERATION_NAME)).isEqualTo("B");
        assertThat(context.text(ContextKeys.OPERATION_KIND)).isEqualTo("mutation");
        assertThat(Objects.requireNonNull(context.operationLimits()).depth()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    query A { a } query B { b } |
                    query A { a }               | C
                    fragment F on Query { a }   |
                    """)
    void documentThatDoesNotSayWhatRuns_hasNoOperation(String query, @Nullable String name) {
        assertThat(operations.find(GraphqlRequest.of(query, name, null), context, true))
                .isNull();
        assertThat(context.entries()).isEmpty();
        assertThat(context.refusals().documents()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "query {", "{ me { } }", "SELECT * FROM users", "\uD800", "{ a(b: \"\\uD800\") }", "\0"
            })
    void whatIsNoGraphql_hasNoOperation(String query) {
        assertThat(operations.find(GraphqlRequest.of(query, null, null), context, true))
                .isNull();
        assertThat(context.refusals().documents()).isZero();
    }

    @Test
    void whatAGatewayHasPutIntoTheContext_stays() {
        context.put(ContextKeys.OPERATION_NAME, JsonString.of("FromARegistry"));
        context.operationLimits(new OperationLimits(1, 2, 3, 4));
        find("query Me { me }", null);

        assertThat(context.text(ContextKeys.OPERATION_NAME)).isEqualTo("FromARegistry");
        assertThat(context.operationLimits()).isEqualTo(new OperationLimits(1, 2, 3, 4));
        assertThat(context.text(ContextKeys.OPERATION_KIND)).isEqualTo("query");
    }

    @Test
    void documentThatWasSeenLately_isNotParsedAgain() {
        Operation first = find("query Me { me { name } }", null);
        Operation second = find("query Me { me { name } }", null);
        Operation other = find("query Me { me { age } }", null);

        assertThat(second).isSameAs(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void fieldsAreLookedForOnlyWhereWanted_alsoOfADocumentThatIsKnown() {
        GraphqlRequest request = GraphqlRequest.of("{ me { name } }", null, null);
        Operation without = operations.find(request, context, false);
        Operation with = operations.find(request, context, true);

        assertThat(Objects.requireNonNull(without).fields()).isNull();
        assertThat(Objects.requireNonNull(with).fields()).isNotNull();
        assertThat(operations.find(request, context, false)).isSameAs(with);
    }

    @Test
    void documentsBeyondNumber_areAllUnderstood() {
        for (int i = 0; i < 1_000; i++) {
            Operation found = find("query Number" + i + " { me }", null);

            assertThat(Objects.requireNonNull(found).name()).isEqualTo("Number" + i);
        }
    }

    @Test
    void requestWithoutAQuery_hasNoOperation() {
        assertThat(operations.find(GraphqlRequest.NONE, context, true)).isNull();
    }

    @Test
    void noOperations_findNothing() {
        assertThat(Operations.NONE.find(GraphqlRequest.of("{ me }", null, null), context, true))
                .isNull();
    }

    private @Nullable Operation find(String query, @Nullable String name) {
        return operations.find(GraphqlRequest.of(query, name, null), context, true);
    }
}
