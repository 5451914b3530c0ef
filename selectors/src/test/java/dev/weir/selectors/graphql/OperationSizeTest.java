package dev.weir.selectors.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.stage.context.OperationLimits;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationSizeTest {
    private static final long MOST = 0xFFFF_FFFFL;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # document                                             | aliases | depth | height | root fields
                    { a }                                                  | 0       | 1     | 1      | 1
                    { a b c }                                              | 0       | 1     | 3      | 3
                    { a { b { c } } d }                                    | 0       | 3     | 4      | 2
                    { x: a y: a { b } }                                    | 2       | 2     | 3      | 2
                    { a { b } a { b } }                                    | 0       | 2     | 3      | 1
                    { ... on Query { a b } }                               | 0       | 1     | 2      | 0
                    { ...F c } fragment F on Query { a b: a }              | 1       | 1     | 3      | 1
                    { ...F ...F } fragment F on Query { a { b } }          | 0       | 2     | 4      | 0
                    { ...Missing a }                                       | 0       | 1     | 1      | 1
                    { ...F } fragment F on Query { a { ...F } }            | 0       | 1     | 1      | 0
                    { ...F } fragment F on Q { a ...G } fragment G on Q { b ...F } | 0 | 1   | 2      | 0
                    """)
    void size_isCounted_asTheReferenceCountsIt(
            String document, long aliases, long depth, long height, long rootFields) {
        assertThat(size(document)).isEqualTo(new OperationLimits(aliases, depth, height, rootFields));
    }

    @Test
    void fragmentsThatDoubleEachOther_saturate_andCostNothing() {
        StringBuilder document = new StringBuilder("{ ...F0 }");
        for (int i = 0; i < 60; i++) {
            document.append(" fragment F%d on Q { x: a { ...F%d } y: a { ...F%d } }".formatted(i, i + 1, i + 1));
        }
        document.append(" fragment F60 on Q { a }");

        OperationLimits size = size(document.toString());

        assertThat(size.aliases()).isEqualTo(MOST);
        assertThat(size.height()).isEqualTo(MOST);
        assertThat(size.depth()).isEqualTo(61);
    }

    private static OperationLimits size(String document) {
        Operation operation = Operations.of(FieldTypes.UNKNOWN)
                .find(GraphqlRequest.of(document, null, null), RequestContext.create(), true);
        return Objects.requireNonNull(operation).limits();
    }
}
