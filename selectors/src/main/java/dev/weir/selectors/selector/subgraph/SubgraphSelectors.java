package dev.weir.selectors.selector.subgraph;

import dev.weir.selectors.selector.DocumentPath;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.ambient.BaggageEntry;
import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.selector.ambient.ContextEntry;
import dev.weir.selectors.selector.ambient.ContextId;
import dev.weir.selectors.selector.ambient.EnvironmentVariable;
import dev.weir.selectors.selector.ambient.ErrorReason;
import dev.weir.selectors.selector.cache.CacheControlFact;
import dev.weir.selectors.selector.cache.CacheLookups;
import dev.weir.selectors.selector.cache.CacheStatus;
import dev.weir.selectors.selector.http.HeaderReading;
import dev.weir.selectors.selector.http.RequestHeader;
import dev.weir.selectors.selector.http.ResponseHeader;
import dev.weir.selectors.selector.http.ResponseStatus;
import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.selector.operation.OperationKind;
import dev.weir.selectors.selector.operation.OperationName;
import dev.weir.selectors.selector.operation.OperationSize;
import dev.weir.selectors.stage.HttpView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.value.Value;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All selectors that subgraphs have, each under the name that configurations give it. */
public final class SubgraphSelectors {

    private static final Phases AFTERWARDS = Phases.of(Phase.RESPONSE, Phase.ERROR);
    private static final Phases ALWAYS = Phases.of(Phase.REQUEST, Phase.RESPONSE, Phase.ERROR);

    private SubgraphSelectors() {}

    public static Selector<SubgraphView> subgraphName() {
        return SubgraphName.ALWAYS;
    }

    public static Selector<SubgraphView> subgraphOperationName(NameForm form, @Nullable String fallback) {
        return new GraphqlOperationName(form, fallback);
    }

    /** The kind of the client's operation, which those sent to subgraphs share. */
    public static Selector<StageView> subgraphOperationKind() {
        return new OperationKind(ALWAYS);
    }

    public static Selector<SubgraphView> subgraphQuery(@Nullable String fallback) {
        return new QueryText(RequestOrigin.SUBGRAPH, fallback);
    }

    public static Selector<SubgraphView> subgraphQueryVariable(String name, @Nullable Value fallback) {
        return new QueryVariable(RequestOrigin.SUBGRAPH, name, fallback);
    }

    public static Selector<HttpView> subgraphRequestHeader(HeaderReading header) {
        return new RequestHeader(header);
    }

    public static Selector<HttpView> subgraphResponseHeader(HeaderReading header) {
        return new ResponseHeader(header);
    }

    public static Selector<HttpView> subgraphResponseStatus(ResponseStatus.Form form) {
        return new ResponseStatus(form);
    }

    public static Selector<SubgraphView> subgraphResponseData(DocumentPath path, @Nullable Value fallback) {
        return new ResponseData(path, fallback);
    }

    public static Selector<SubgraphView> subgraphResponseErrors(DocumentPath path, @Nullable Value fallback) {
        return new ResponseErrors(path, fallback);
    }

    public static Selector<SubgraphView> subgraphOnGraphqlError() {
        return ResponseFact.ON_GRAPHQL_ERROR;
    }

    public static Selector<SubgraphView> subgraphRequestBodySize() {
        return ResponseFact.REQUEST_BODY_SIZE;
    }

    public static Selector<SubgraphView> subgraphResponseBodySize() {
        return ResponseFact.RESPONSE_BODY_SIZE;
    }

    public static Selector<SubgraphView> subgraphResendCount(@Nullable Value fallback) {
        return new ResendCount(fallback);
    }

    public static Selector<StageView> supergraphOperationName(NameForm form, @Nullable String fallback) {
        return new OperationName(form, fallback, ALWAYS);
    }

    public static Selector<StageView> supergraphOperationKind() {
        return new OperationKind(ALWAYS);
    }

    public static Selector<SubgraphView> supergraphQuery(@Nullable String fallback) {
        return new QueryText(RequestOrigin.SUPERGRAPH, fallback);
    }

    public static Selector<StageView> supergraphQuery(OperationSize.Measure measure) {
        return new OperationSize(measure, Phases.REQUEST);
    }

    public static Selector<SubgraphView> supergraphQueryVariable(String name, @Nullable Value fallback) {
        return new QueryVariable(RequestOrigin.SUPERGRAPH, name, fallback);
    }

    public static Selector<SubgraphView> supergraphRequestHeader(HeaderReading header) {
        return new SupergraphHeader(header);
    }

    public static Selector<StageView> requestContext(String key, @Nullable Value fallback) {
        return new ContextEntry(key, fallback, Phases.REQUEST);
    }

    public static Selector<StageView> responseContext(String key, @Nullable Value fallback) {
        return new ContextEntry(key, fallback, AFTERWARDS);
    }

    public static Selector<SubgraphView> cache(CacheLookups.Outcome outcome, @Nullable String entityType) {
        return new CacheLookups(CacheLookups.Store.ENTITY_CACHE, outcome, entityType);
    }

    public static Selector<SubgraphView> responseCache(CacheLookups.Outcome outcome, @Nullable String entityType) {
        return new CacheLookups(CacheLookups.Store.RESPONSE_CACHE, outcome, entityType);
    }

    public static Selector<SubgraphView> responseCacheStatus(CacheStatus.Form form, @Nullable String entityType) {
        return new CacheStatus(form, entityType);
    }

    public static Selector<SubgraphView> responseCacheControl(CacheControlFact fact) {
        return fact;
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
