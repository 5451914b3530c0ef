package dev.weir.selectors.selector.connector;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.selector.ambient.ContextEntry;
import dev.weir.selectors.selector.ambient.ContextId;
import dev.weir.selectors.selector.ambient.ErrorReason;
import dev.weir.selectors.selector.http.HeaderReading;
import dev.weir.selectors.selector.http.RequestHeader;
import dev.weir.selectors.selector.http.ResponseHeader;
import dev.weir.selectors.selector.http.ResponseStatus;
import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.selector.operation.OperationKind;
import dev.weir.selectors.selector.operation.OperationName;
import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.HttpView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/** All selectors that connectors have, each under the name that configurations give it. */
public final class ConnectorSelectors {

    private ConnectorSelectors() {}

    public static Selector<ConnectorView> subgraphName() {
        return ConnectorFact.SUBGRAPH_NAME;
    }

    public static Selector<ConnectorView> connectorSource() {
        return ConnectorFact.SOURCE_NAME;
    }

    public static Selector<ConnectorView> connectorHttpMethod() {
        return ConnectorFact.HTTP_METHOD;
    }

    public static Selector<ConnectorView> connectorUrlTemplate() {
        return ConnectorFact.URL_TEMPLATE;
    }

    public static Selector<HttpView> connectorHttpRequestHeader(HeaderReading header) {
        return new RequestHeader(header);
    }

    public static Selector<HttpView> connectorHttpResponseHeader(HeaderReading header) {
        return new ResponseHeader(header);
    }

    public static Selector<HttpView> connectorHttpResponseStatus(ResponseStatus.Form form) {
        return new ResponseStatus(form);
    }

    public static Selector<ConnectorView> connectorHttpResponseBodySize() {
        return ConnectorFact.RESPONSE_BODY_SIZE;
    }

    public static Selector<ConnectorView> connectorRequestMappingProblems(MappingProblems.Form form) {
        return new MappingProblems(MappingProblems.Direction.REQUEST, form);
    }

    public static Selector<ConnectorView> connectorResponseMappingProblems(MappingProblems.Form form) {
        return new MappingProblems(MappingProblems.Direction.RESPONSE, form);
    }

    public static Selector<ConnectorView> connectorOnResponseError() {
        return ConnectorFact.ON_RESPONSE_ERROR;
    }

    public static Selector<StageView> requestContext(String key, @Nullable Value fallback) {
        return new ContextEntry(key, fallback, Phases.REQUEST);
    }

    public static Selector<StageView> supergraphOperationName(NameForm form, @Nullable String fallback) {
        return new OperationName(form, fallback, Phases.REQUEST);
    }

    public static Selector<StageView> supergraphOperationKind() {
        return new OperationKind(Phases.REQUEST);
    }

    public static Selector<StageView> contextId() {
        return new ContextId(Phases.of(Phase.REQUEST, Phase.RESPONSE, Phase.ERROR));
    }

    /** Named {@code static} in configurations. */
    public static Selector<StageView> constant(Value value) {
        return new Constant(value);
    }

    public static Selector<StageView> errorReason() {
        return new ErrorReason();
    }
}
