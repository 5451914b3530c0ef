package dev.weir.selectors.selector.supergraph;

import dev.weir.selectors.selector.DocumentPath;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.ambient.BaggageEntry;
import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.selector.ambient.ContextEntry;
import dev.weir.selectors.selector.ambient.ContextId;
import dev.weir.selectors.selector.ambient.EnvironmentVariable;
import dev.weir.selectors.selector.ambient.ErrorReason;
import dev.weir.selectors.selector.http.HeaderReading;
import dev.weir.selectors.selector.http.RequestHeader;
import dev.weir.selectors.selector.http.ResponseHeader;
import dev.weir.selectors.selector.http.ResponseStatus;
import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.selector.operation.OnGraphqlError;
import dev.weir.selectors.selector.operation.OperationKind;
import dev.weir.selectors.selector.operation.OperationName;
import dev.weir.selectors.selector.operation.OperationSize;
import dev.weir.selectors.stage.HttpView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.value.Value;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All selectors that the supergraph has, each under the name that configurations give it. */
public final class SupergraphSelectors {

    private static final Phases ALWAYS = Phases.of(Phase.REQUEST, Phase.RESPONSE, Phase.EVENT, Phase.ERROR);

    private SupergraphSelectors() {}

    public static Selector<StageView> operationName(NameForm form, @Nullable String fallback) {
        return new OperationName(form, fallback, ALWAYS);
    }

    public static Selector<StageView> operationKind() {
        return new OperationKind(ALWAYS);
    }

    public static Selector<SupergraphView> query(@Nullable String fallback) {
        return new QueryText(fallback);
    }

    /** Known only afterwards, since the operation hasn't been measured when the request begins. */
    public static Selector<StageView> query(OperationSize.Measure measure) {
        return new OperationSize(measure, Phases.of(Phase.RESPONSE, Phase.ERROR));
    }

    public static Selector<SupergraphView> queryVariable(String name, @Nullable Value fallback) {
        return new QueryVariable(name, fallback);
    }

    public static Selector<HttpView> requestHeader(HeaderReading header) {
        return new RequestHeader(header);
    }

    public static Selector<HttpView> responseHeader(HeaderReading header) {
        return new ResponseHeader(header);
    }

    public static Selector<HttpView> responseStatus(ResponseStatus.Form form) {
        return new ResponseStatus(form);
    }

    public static Selector<StageView> requestContext(String key, @Nullable Value fallback) {
        return new ContextEntry(key, fallback, Phases.REQUEST);
    }

    public static Selector<StageView> responseContext(String key, @Nullable Value fallback) {
        return new ContextEntry(key, fallback, Phases.of(Phase.RESPONSE, Phase.EVENT, Phase.ERROR));
    }

    public static Selector<SupergraphView> responseData(DocumentPath path, @Nullable Value fallback) {
        return new ResponseData(path, fallback);
    }

    public static Selector<SupergraphView> responseErrors(DocumentPath path, @Nullable Value fallback) {
        return new ResponseErrors(path, fallback);
    }

    public static Selector<StageView> onGraphqlError() {
        return new OnGraphqlError(Phases.of(Phase.RESPONSE, Phase.EVENT));
    }

    public static Selector<SupergraphView> isPrimaryResponse() {
        return new IsPrimaryResponse();
    }

    public static Selector<SupergraphView> cost(Cost.Kind kind) {
        return new Cost(kind);
    }

    public static Selector<StageView> baggage(String name, @Nullable Value fallback) {
        return new BaggageEntry(name, fallback, Phases.REQUEST);
    }

    public static Selector<StageView> env(
            UnaryOperator<@Nullable String> environment, String name, @Nullable String fallback) {
        return EnvironmentVariable.lookUp(environment, name, fallback, Phases.REQUEST);
    }

    public static Selector<StageView> contextId() {
        return new ContextId(ALWAYS);
    }

    /** Named {@code static} in configurations. */
    public static Selector<StageView> constant(Value value) {
        return new Constant(value);
    }

    public static Selector<StageView> errorReason() {
        return new ErrorReason();
    }
}
