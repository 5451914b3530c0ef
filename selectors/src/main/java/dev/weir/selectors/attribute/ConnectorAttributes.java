package dev.weir.selectors.attribute;

import static dev.weir.selectors.attribute.StandardAttribute.recommended;
import static dev.weir.selectors.attribute.StandardAttribute.required;

import dev.weir.selectors.selector.connector.ConnectorFact;
import dev.weir.selectors.stage.ConnectorView;
import java.util.List;

/** The standard attributes of connectors. */
public final class ConnectorAttributes {

    public static final List<StandardAttribute<ConnectorView>> ALL = List.of(
            required("subgraph.name", ConnectorFact.SUBGRAPH_NAME),
            recommended("connector.source.name", ConnectorFact.SOURCE_NAME),
            recommended("connector.http.method", ConnectorFact.HTTP_METHOD),
            recommended("connector.url.template", ConnectorFact.URL_TEMPLATE));

    private ConnectorAttributes() {}
}
