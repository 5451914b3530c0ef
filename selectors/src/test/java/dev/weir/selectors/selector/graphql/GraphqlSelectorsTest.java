package dev.weir.selectors.selector.graphql;

import static dev.weir.selectors.selector.SelectorRow.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNull;
import dev.weir.selectors.selector.SelectorRow;
import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.stage.ExampleContext;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.FieldEvent;
import dev.weir.selectors.value.TextHash;
import dev.weir.selectors.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphqlSelectorsTest {

    static List<SelectorRow<GraphqlView>> rows() {
        return List.of(
                row("list_length", GraphqlSelectors.listLength(), "F", Value.of(2), null),
                row("field_name", GraphqlSelectors.fieldName(), "F", Value.of("products"), null),
                row("field_type: name", GraphqlSelectors.fieldTypeName(), "F", Value.of("Product"), null),
                row("field_type: type", GraphqlSelectors.fieldKind(), "F", Value.of("list"), null),
                row("type_name", GraphqlSelectors.typeName(), "F", Value.of("Query"), null),
                row(
                        "operation_name",
                        GraphqlSelectors.operationName(NameForm.STRING, null),
                        "F",
                        Value.of("Products"),
                        null),
                row(
                        "operation_name: hash, default",
                        GraphqlSelectors.operationName(NameForm.HASH, "-"),
                        "F",
                        Value.of(TextHash.of("Products")),
                        Value.of(TextHash.of("-"))),
                row("static", GraphqlSelectors.constant(Value.TRUE), "QPEFXD", Value.TRUE, Value.TRUE));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSelector_findsItsValueInItsPhasesOnly(SelectorRow<GraphqlView> row) {
        row.assertFull(field(ExampleContext.full(), List.of("a", "b")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSelector_isAbsentForANull(SelectorRow<GraphqlView> row) {
        row.assertBare(field(ExampleContext.bare(), null));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSelector_isAbsentWithoutAField(SelectorRow<GraphqlView> row) {
        row.assertBare(GraphqlView.of(ExampleContext.bare()));
    }

    @Test
    void selectors_areEqualByTheirOptions() {
        SelectorRow.assertEqualByOptions(rows(), rows());
    }

    @Test
    void aValue_isOfOneOfThreeKinds() {
        assertThat(kind("a")).isEqualTo(Value.of("scalar"));
        assertThat(kind(1)).isEqualTo(Value.of("scalar"));
        assertThat(kind(true)).isEqualTo(Value.of("scalar"));
        assertThat(kind(Map.of())).isEqualTo(Value.of("object"));
        assertThat(kind(List.of())).isEqualTo(Value.of("list"));
    }

    @Test
    void onlyAList_hasALength() {
        assertThat(GraphqlSelectors.listLength().evaluate(Phase.FIELD, field(ExampleContext.bare(), "ab")))
                .isNull();
        assertThat(GraphqlSelectors.listLength().evaluate(Phase.FIELD, field(ExampleContext.bare(), List.of())))
                .isEqualTo(Value.of(0));
    }

    private static @Nullable Value kind(Object value) {
        return GraphqlSelectors.fieldKind().evaluate(Phase.FIELD, field(ExampleContext.bare(), value));
    }

    private static GraphqlView field(RequestContext context, @Nullable Object value) {
        JsonNode json = value == null ? JsonNull.NULL : JsonNode.of(value);
        return GraphqlView.of(context).with(new FieldEvent("Query", "products", "Product", json));
    }
}
