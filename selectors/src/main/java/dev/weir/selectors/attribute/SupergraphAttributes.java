package dev.weir.selectors.attribute;

import static dev.weir.selectors.attribute.StandardAttribute.optIn;

import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.selector.operation.OperationKind;
import dev.weir.selectors.selector.operation.OperationName;
import dev.weir.selectors.selector.supergraph.Cost;
import dev.weir.selectors.selector.supergraph.QueryText;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SupergraphView;
import java.util.List;

/** The standard attributes of the supergraph. */
public final class SupergraphAttributes {

    public static final List<StandardAttribute<SupergraphView>> ALL = List.of(
            optIn("graphql.document", new QueryText(null)),
            optIn("graphql.operation.name", new OperationName(NameForm.STRING, null, Phases.REQUEST)),
            optIn("graphql.operation.type", new OperationKind(Phases.REQUEST)),
            optIn("cost.estimated", new Cost(Cost.Kind.ESTIMATED)),
            optIn("cost.actual", new Cost(Cost.Kind.ACTUAL)),
            optIn("cost.delta", new Cost(Cost.Kind.DELTA)),
            optIn("cost.result", new Cost(Cost.Kind.RESULT)));

    private SupergraphAttributes() {}
}
