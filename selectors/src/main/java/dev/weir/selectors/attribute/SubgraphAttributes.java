package dev.weir.selectors.attribute;

import static dev.weir.selectors.attribute.StandardAttribute.recommended;
import static dev.weir.selectors.attribute.StandardAttribute.required;

import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.selector.operation.OperationKind;
import dev.weir.selectors.selector.subgraph.GraphqlOperationName;
import dev.weir.selectors.selector.subgraph.QueryText;
import dev.weir.selectors.selector.subgraph.RequestOrigin;
import dev.weir.selectors.selector.subgraph.ResendCount;
import dev.weir.selectors.selector.subgraph.SubgraphName;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SubgraphView;
import java.util.List;

/** The standard attributes of subgraphs. */
public final class SubgraphAttributes {

    public static final List<StandardAttribute<SubgraphView>> ALL = List.of(
            required("subgraph.name", new SubgraphName(Phases.REQUEST)),
            recommended("subgraph.graphql.document", new QueryText(RequestOrigin.SUBGRAPH, null)),
            recommended("subgraph.graphql.operation.name", new GraphqlOperationName(NameForm.STRING, null)),
            recommended("subgraph.graphql.operation.type", new OperationKind(Phases.REQUEST)),
            recommended("http.request.resend_count", new ResendCount(null)));

    private SubgraphAttributes() {}
}
