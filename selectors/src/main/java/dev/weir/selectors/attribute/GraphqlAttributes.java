package dev.weir.selectors.attribute;

import static dev.weir.selectors.attribute.StandardAttribute.optIn;
import static dev.weir.selectors.attribute.StandardAttribute.required;

import dev.weir.selectors.selector.graphql.FieldSelector;
import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.selector.operation.OperationName;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.Phases;
import java.util.List;

/** The standard attributes of fields. */
public final class GraphqlAttributes {

    public static final List<StandardAttribute<GraphqlView>> ALL = List.of(
            required("graphql.field.name", FieldSelector.FIELD_NAME),
            required("graphql.field.type", FieldSelector.FIELD_TYPE_NAME),
            required("graphql.type.name", FieldSelector.TYPE_NAME),
            optIn("graphql.list.length", FieldSelector.LIST_LENGTH),
            optIn("graphql.operation.name", new OperationName(NameForm.STRING, null, Phases.FIELD)));

    private GraphqlAttributes() {}
}
