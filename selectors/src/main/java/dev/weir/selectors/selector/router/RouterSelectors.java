package dev.weir.selectors.selector.router;

import dev.weir.selectors.selector.DocumentPath;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.ambient.BaggageEntry;
import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.selector.ambient.ContextEntry;
import dev.weir.selectors.selector.ambient.ContextId;
import dev.weir.selectors.selector.ambient.EnvironmentVariable;
import dev.weir.selectors.selector.ambient.ErrorReason;
import dev.weir.selectors.selector.ambient.TraceIdentity;
import dev.weir.selectors.selector.http.HeaderReading;
import dev.weir.selectors.selector.http.RequestHeader;
import dev.weir.selectors.selector.http.ResponseHeader;
import dev.weir.selectors.selector.http.ResponseStatus;
import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.selector.operation.OnGraphqlError;
import dev.weir.selectors.selector.operation.OperationId;
import dev.weir.selectors.selector.operation.OperationName;
import dev.weir.selectors.stage.HttpView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All selectors that the router has, each under the name that configurations give it. */
public final class RouterSelectors {

    private static final Phases AFTERWARDS = Phases.of(Phase.RESPONSE, Phase.ERROR);

    private RouterSelectors() {}

    public static Selector<HttpView> requestHeader(HeaderReading header) {
        return new RequestHeader(header);
    }

    public static Selector<RouterView> requestMethod() {
        return RouterFact.REQUEST_METHOD;
    }

    public static Selector<StageView> requestContext(String key, @Nullable Value fallback) {
        return new ContextEntry(key, fallback, Phases.REQUEST);
    }

    public static Selector<HttpView> responseHeader(HeaderReading header) {
        return new ResponseHeader(header);
    }

    public static Selector<HttpView> responseStatus(ResponseStatus.Form form) {
        return new ResponseStatus(form);
    }

    public static Selector<StageView> responseContext(String key, @Nullable Value fallback) {
        return new ContextEntry(key, fallback, AFTERWARDS);
    }

    public static Selector<RouterView> responseSizeHint() {
        return RouterFact.RESPONSE_SIZE;
    }

    public static Selector<RouterView> responseBody() {
        return RouterFact.RESPONSE_BODY;
    }

    public static Selector<RouterView> responseErrors(DocumentPath path) {
        return new ResponseErrors(path);
    }

    /** Known only afterwards, since the router hasn't parsed anything when its request begins. */
    public static Selector<StageView> operationName(NameForm form, @Nullable String fallback) {
        return new OperationName(form, fallback, AFTERWARDS);
    }

    public static Selector<StageView> studioOperationId() {
        return new OperationId(Phases.RESPONSE);
    }

    public static Selector<StageView> onGraphqlError() {
        return new OnGraphqlError(Phases.RESPONSE);
    }

    public static Selector<RouterView> routerOverhead() {
        return RouterFact.OVERHEAD;
    }

    public static Selector<RouterView> activeSubgraphRequests(ActiveSubgraphRequests.Form form) {
        return new ActiveSubgraphRequests(form);
    }

    public static Selector<StageView> traceId(TraceIdentity.Form form) {
        return new TraceIdentity(form, Phases.REQUEST);
    }

    public static Selector<StageView> baggage(String name, @Nullable Value fallback) {
        return new BaggageEntry(name, fallback, Phases.of(Phase.REQUEST, Phase.RESPONSE));
    }

    public static Selector<StageView> env(
            UnaryOperator<@Nullable String> environment, String name, @Nullable String fallback) {
        return EnvironmentVariable.lookUp(environment, name, fallback, Phases.REQUEST);
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
