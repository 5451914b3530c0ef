package dev.weir.selectors.selector.graphql;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.selector.operation.OperationName;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/** All selectors that fields have, each under the name that configurations give it. */
public final class GraphqlSelectors {

    private GraphqlSelectors() {}

    public static Selector<GraphqlView> listLength() {
        return FieldSelector.LIST_LENGTH;
    }

    public static Selector<GraphqlView> fieldName() {
        return FieldSelector.FIELD_NAME;
    }

    /** Named {@code field_type: name} in configurations. */
    public static Selector<GraphqlView> fieldTypeName() {
        return FieldSelector.FIELD_TYPE_NAME;
    }

    /** Named {@code field_type: type} in configurations. */
    public static Selector<GraphqlView> fieldKind() {
        return FieldSelector.FIELD_KIND;
    }

    public static Selector<GraphqlView> typeName() {
        return FieldSelector.TYPE_NAME;
    }

    public static Selector<StageView> operationName(NameForm form, @Nullable String fallback) {
        return new OperationName(form, fallback, Phases.FIELD);
    }

    /** Named {@code static} in configurations. */
    public static Selector<StageView> constant(Value value) {
        return new Constant(value);
    }
}
