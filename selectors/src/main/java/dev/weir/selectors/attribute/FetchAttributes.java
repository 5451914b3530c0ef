package dev.weir.selectors.attribute;

import static dev.weir.selectors.attribute.StandardAttribute.required;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.ambient.ContextEntry;
import dev.weir.selectors.selector.connector.ConnectorFact;
import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.selector.operation.OperationId;
import dev.weir.selectors.selector.operation.OperationKind;
import dev.weir.selectors.selector.operation.OperationName;
import dev.weir.selectors.selector.subgraph.ResponseFact;
import dev.weir.selectors.selector.subgraph.SubgraphName;
import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.context.ContextKeys;
import java.util.List;

/** The attributes of {@code apollo.router.operations.fetch.duration}, which are not for a configuration to choose. */
public final class FetchAttributes {

    private static final Phases AFTERWARDS = Phases.of(Phase.RESPONSE, Phase.ERROR);
    private static final Phases ALWAYS = Phases.of(Phase.REQUEST, Phase.RESPONSE, Phase.ERROR);

    /** Those of a request to a subgraph. */
    public static final List<StandardAttribute<SubgraphView>> SUBGRAPH = List.of(
            required("subgraph.name", new SubgraphName(Phases.REQUEST)),
            required("apollo.client.name", clientName(AFTERWARDS)),
            required("apollo.client.version", clientVersion(AFTERWARDS)),
            required("graphql.operation.name", new OperationName(NameForm.STRING, null, ALWAYS)),
            required("graphql.operation.type", new OperationKind(ALWAYS)),
            required("apollo.operation.id", new OperationId(AFTERWARDS)),
            required("has_errors", ResponseFact.ON_GRAPHQL_ERROR));

    /** Those of a request of a connector. */
    public static final List<StandardAttribute<ConnectorView>> CONNECTOR = List.of(
            required("subgraph.name", ConnectorFact.SUBGRAPH_NAME),
            required("connector.source", ConnectorFact.SOURCE_NAME),
            required("apollo.client.name", clientName(Phases.REQUEST)),
            required("apollo.client.version", clientVersion(Phases.REQUEST)),
            required("graphql.operation.name", new OperationName(NameForm.STRING, null, Phases.REQUEST)),
            required("graphql.operation.type", new OperationKind(Phases.REQUEST)),
            required("apollo.operation.id", new OperationId(Phases.REQUEST)),
            required("has_errors", ConnectorFact.ON_RESPONSE_ERROR));

    private FetchAttributes() {}

    private static Selector<StageView> clientName(Phases phases) {
        return new ContextEntry(ContextKeys.CLIENT_NAME, null, phases);
    }

    private static Selector<StageView> clientVersion(Phases phases) {
        return new ContextEntry(ContextKeys.CLIENT_VERSION, null, phases);
    }
}
