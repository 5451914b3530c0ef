package dev.weir.telemetry.instruments.reading.selector;

import static dev.weir.telemetry.instruments.reading.selector.SharedForms.MEASURES;

import dev.weir.selectors.custom.CustomSelectorKind;
import dev.weir.selectors.custom.CustomSelectors;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.ambient.TraceIdentity;
import dev.weir.selectors.selector.cache.CacheControlFact;
import dev.weir.selectors.selector.cache.CacheStatus;
import dev.weir.selectors.selector.connector.ConnectorSelectors;
import dev.weir.selectors.selector.graphql.GraphqlSelectors;
import dev.weir.selectors.selector.router.ActiveSubgraphRequests;
import dev.weir.selectors.selector.router.RouterSelectors;
import dev.weir.selectors.selector.subgraph.SubgraphSelectors;
import dev.weir.selectors.selector.supergraph.Cost;
import dev.weir.selectors.selector.supergraph.SupergraphSelectors;
import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.stage.http.SecretHeaders;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The selectors of each stage by the names that configurations have for them. */
public final class StageSelectors {
    private static final Map<String, TraceIdentity.Form> TRACE_FORMS = Map.of(
            "hexadecimal", TraceIdentity.Form.OPEN_TELEMETRY,
            "open_telemetry", TraceIdentity.Form.OPEN_TELEMETRY,
            "decimal", TraceIdentity.Form.DECIMAL,
            "datadog", TraceIdentity.Form.DATADOG,
            "uuid", TraceIdentity.Form.UUID);

    private final UnaryOperator<@Nullable String> environment;
    private final CustomSelectors custom;
    private final SecretHeaders secrets;

    /**
     * Selectors that look up variables in this environment, and those that others added.
     *
     * @param secrets headers that may be read hashed and not otherwise
     */
    public StageSelectors(UnaryOperator<@Nullable String> environment, CustomSelectors custom, SecretHeaders secrets) {
        this.environment = environment;
        this.custom = custom;
        this.secrets = secrets;
    }

    /** The selectors that are built in, without an environment. */
    public static StageSelectors builtIn() {
        return new StageSelectors(name -> null, CustomSelectors.none(), SecretHeaders.DEFAULTS);
    }

    /**
     * Checks that none of these has the name of a selector that is built in.
     *
     * @throws IllegalArgumentException which says who provides one that has
     */
    public static CustomSelectors checked(CustomSelectors custom) {
        StageSelectors builtIn = builtIn();
        Set<String> names = new HashSet<>();
        List.of(builtIn.router(), builtIn.supergraph(), builtIn.subgraph(), builtIn.connector(), builtIn.graphql())
                .forEach(reader -> names.addAll(reader.names()));
        for (CustomSelectorKind<?> kind : custom.all()) {
            if (names.contains(kind.name())) {
                throw new IllegalArgumentException("the selector \"" + kind.name() + "\" of " + kind.provider()
                        + " has the name of one that is built in; give it a name with a prefix of its own");
            }
        }
        return custom;
    }

    private <V extends StageView> SelectorReader<V> reader(Class<V> view, Map<String, SelectorForm<V>> forms) {
        for (CustomSelectorKind<? super V> kind : custom.of(view)) {
            forms.put(kind.name(), options -> options.custom(kind));
        }
        return new SelectorReader<>(forms, secrets);
    }

    public SelectorReader<RouterView> router() {
        Map<String, SelectorForm<RouterView>> forms = new LinkedHashMap<>();
        forms.put("request_header", o -> RouterSelectors.requestHeader(o.header()));
        forms.put("request_method", o -> o.whenTrue(RouterSelectors.requestMethod()));
        forms.put("request_context", o -> RouterSelectors.requestContext(o.name(), o.fallback()));
        forms.put("response_header", o -> RouterSelectors.responseHeader(o.header()));
        forms.put("response_status", o -> RouterSelectors.responseStatus(SharedForms.status(o)));
        forms.put("response_context", o -> RouterSelectors.responseContext(o.name(), o.fallback()));
        forms.put("response_size_hint", o -> o.whenTrue(RouterSelectors.responseSizeHint()));
        forms.put("response_body", o -> o.whenTrue(RouterSelectors.responseBody()));
        forms.put("response_errors", o -> RouterSelectors.responseErrors(o.path()));
        forms.put("operation_name", o -> RouterSelectors.operationName(o.nameForm(), o.textFallback()));
        forms.put("studio_operation_id", o -> o.whenTrue(RouterSelectors.studioOperationId()));
        forms.put("on_graphql_error", o -> o.whenTrue(RouterSelectors.onGraphqlError()));
        forms.put("router_overhead", o -> o.whenTrue(RouterSelectors.routerOverhead()));
        forms.put(
                "active_subgraph_requests",
                o -> RouterSelectors.activeSubgraphRequests(o.constant(ActiveSubgraphRequests.Form.class)));
        forms.put("trace_id", o -> RouterSelectors.traceId(o.word(TRACE_FORMS)));
        forms.put("baggage", o -> RouterSelectors.baggage(o.name(), o.fallback()));
        forms.put("env", o -> RouterSelectors.env(environment, o.name(), o.textFallback()));
        forms.put("context_id", o -> o.whenTrue(RouterSelectors.contextId()));
        forms.put("static", o -> RouterSelectors.constant(o.literal()));
        forms.put("error", o -> o.onlyWord("reason", RouterSelectors.errorReason()));
        return reader(RouterView.class, forms);
    }

    public SelectorReader<SupergraphView> supergraph() {
        Map<String, SelectorForm<SupergraphView>> forms = new LinkedHashMap<>();
        forms.put("operation_name", o -> SupergraphSelectors.operationName(o.nameForm(), o.textFallback()));
        forms.put("operation_kind", o -> o.onlyWord("string", SupergraphSelectors.operationKind()));
        forms.put("query", StageSelectors::query);
        forms.put("query_variable", o -> SupergraphSelectors.queryVariable(o.name(), o.fallback()));
        forms.put("request_header", o -> SupergraphSelectors.requestHeader(o.headerOrText()));
        forms.put("response_header", o -> SupergraphSelectors.responseHeader(o.headerOrText()));
        forms.put("response_status", o -> SupergraphSelectors.responseStatus(SharedForms.status(o)));
        forms.put("request_context", o -> SupergraphSelectors.requestContext(o.name(), o.fallback()));
        forms.put("response_context", o -> SupergraphSelectors.responseContext(o.name(), o.fallback()));
        forms.put("response_data", o -> SupergraphSelectors.responseData(o.path(), o.fallback()));
        forms.put("response_errors", o -> SupergraphSelectors.responseErrors(o.path(), o.fallback()));
        forms.put("on_graphql_error", o -> o.whenTrue(SupergraphSelectors.onGraphqlError()));
        forms.put("is_primary_response", o -> o.whenTrue(SupergraphSelectors.isPrimaryResponse()));
        forms.put("cost", o -> SupergraphSelectors.cost(o.constant(Cost.Kind.class)));
        forms.put("baggage", o -> SupergraphSelectors.baggage(o.name(), o.fallback()));
        forms.put("env", o -> SupergraphSelectors.env(environment, o.name(), o.textFallback()));
        forms.put("context_id", o -> o.whenTrue(SupergraphSelectors.contextId()));
        forms.put("static", o -> SupergraphSelectors.constant(o.literal()));
        forms.put("error", o -> o.onlyWord("reason", SupergraphSelectors.errorReason()));
        return reader(SupergraphView.class, forms);
    }

    public SelectorReader<SubgraphView> subgraph() {
        Map<String, SelectorForm<SubgraphView>> forms = new LinkedHashMap<>();
        forms.put("subgraph_name", o -> o.whenTrue(SubgraphSelectors.subgraphName()));
        forms.put(
                "subgraph_operation_name",
                o -> SubgraphSelectors.subgraphOperationName(o.nameForm(), o.textFallback()));
        forms.put("subgraph_operation_kind", o -> o.onlyWord("string", SubgraphSelectors.subgraphOperationKind()));
        forms.put("subgraph_query", o -> o.onlyWord("string", SubgraphSelectors.subgraphQuery(o.textFallback())));
        forms.put("subgraph_query_variable", o -> SubgraphSelectors.subgraphQueryVariable(o.name(), o.fallback()));
        forms.put("subgraph_request_header", o -> SubgraphSelectors.subgraphRequestHeader(o.headerOrText()));
        forms.put("subgraph_response_header", o -> SubgraphSelectors.subgraphResponseHeader(o.headerOrText()));
        forms.put("subgraph_response_status", o -> SubgraphSelectors.subgraphResponseStatus(SharedForms.status(o)));
        forms.put("subgraph_response_data", o -> SubgraphSelectors.subgraphResponseData(o.path(), o.fallback()));
        forms.put("subgraph_response_errors", o -> SubgraphSelectors.subgraphResponseErrors(o.path(), o.fallback()));
        forms.put("subgraph_on_graphql_error", o -> o.whenTrue(SubgraphSelectors.subgraphOnGraphqlError()));
        forms.put("subgraph_request_body_size", o -> o.whenTrue(SubgraphSelectors.subgraphRequestBodySize()));
        forms.put("subgraph_response_body_size", o -> o.whenTrue(SubgraphSelectors.subgraphResponseBodySize()));
        forms.put("subgraph_resend_count", o -> o.whenTrue(SubgraphSelectors.subgraphResendCount(o.fallback())));
        forms.putAll(ofTheSupergraph());
        forms.putAll(ofCaches());
        forms.put("baggage", o -> SubgraphSelectors.baggage(o.name(), o.fallback()));
        forms.put("env", o -> SubgraphSelectors.env(environment, o.name(), o.textFallback()));
        forms.put("context_id", o -> o.whenTrue(SubgraphSelectors.contextId()));
        forms.put("static", o -> SubgraphSelectors.constant(o.literal()));
        forms.put("error", o -> o.onlyWord("reason", SubgraphSelectors.errorReason()));
        return reader(SubgraphView.class, forms);
    }

    /** What a subgraph's stage knows of the request around it. */
    private static Map<String, SelectorForm<SubgraphView>> ofTheSupergraph() {
        Map<String, SelectorForm<SubgraphView>> forms = new LinkedHashMap<>();
        forms.put(
                "supergraph_operation_name",
                o -> SubgraphSelectors.supergraphOperationName(o.nameForm(), o.textFallback()));
        forms.put("supergraph_operation_kind", o -> o.onlyWord("string", SubgraphSelectors.supergraphOperationKind()));
        forms.put("supergraph_query", StageSelectors::supergraphQuery);
        forms.put("supergraph_query_variable", o -> SubgraphSelectors.supergraphQueryVariable(o.name(), o.fallback()));
        forms.put("supergraph_request_header", o -> SubgraphSelectors.supergraphRequestHeader(o.headerOrText()));
        forms.put("request_context", o -> SubgraphSelectors.requestContext(o.name(), o.fallback()));
        forms.put("response_context", o -> SubgraphSelectors.responseContext(o.name(), o.fallback()));
        return forms;
    }

    /** What a subgraph's stage knows of the caches that it went through. */
    private static Map<String, SelectorForm<SubgraphView>> ofCaches() {
        Map<String, SelectorForm<SubgraphView>> forms = new LinkedHashMap<>();
        forms.put("cache", o -> SubgraphSelectors.cache(SharedForms.lookups(o), o.entityType()));
        forms.put("response_cache", o -> SubgraphSelectors.responseCache(SharedForms.lookups(o), o.entityType()));
        forms.put(
                "response_cache_status",
                o -> SubgraphSelectors.responseCacheStatus(o.constant(CacheStatus.Form.class), o.entityType()));
        forms.put(
                "response_cache_control",
                o -> SubgraphSelectors.responseCacheControl(o.constant(CacheControlFact.class)));
        return forms;
    }

    public SelectorReader<ConnectorView> connector() {
        Map<String, SelectorForm<ConnectorView>> forms = new LinkedHashMap<>();
        forms.put("subgraph_name", o -> o.whenTrue(ConnectorSelectors.subgraphName()));
        forms.put("connector_source", o -> o.onlyWord("name", ConnectorSelectors.connectorSource()));
        forms.put("connector_http_method", o -> o.whenTrue(ConnectorSelectors.connectorHttpMethod()));
        forms.put("connector_url_template", o -> o.whenTrue(ConnectorSelectors.connectorUrlTemplate()));
        forms.put(
                "connector_http_request_header", o -> ConnectorSelectors.connectorHttpRequestHeader(o.headerOrText()));
        forms.put(
                "connector_http_response_header",
                o -> ConnectorSelectors.connectorHttpResponseHeader(o.headerOrText()));
        forms.put(
                "connector_http_response_status",
                o -> ConnectorSelectors.connectorHttpResponseStatus(SharedForms.status(o)));
        forms.put(
                "connector_http_response_body_size",
                o -> o.whenTrue(ConnectorSelectors.connectorHttpResponseBodySize()));
        forms.put(
                "connector_request_mapping_problems",
                o -> ConnectorSelectors.connectorRequestMappingProblems(SharedForms.problems(o)));
        forms.put(
                "connector_response_mapping_problems",
                o -> ConnectorSelectors.connectorResponseMappingProblems(SharedForms.problems(o)));
        forms.put("connector_on_response_error", o -> o.whenTrue(ConnectorSelectors.connectorOnResponseError()));
        forms.put("request_context", o -> ConnectorSelectors.requestContext(o.name(), o.fallback()));
        forms.put(
                "supergraph_operation_name",
                o -> ConnectorSelectors.supergraphOperationName(o.nameForm(), o.textFallback()));
        forms.put("supergraph_operation_kind", o -> o.onlyWord("string", ConnectorSelectors.supergraphOperationKind()));
        forms.put("context_id", o -> o.whenTrue(ConnectorSelectors.contextId()));
        forms.put("static", o -> ConnectorSelectors.constant(o.literal()));
        forms.put("error", o -> o.onlyWord("reason", ConnectorSelectors.errorReason()));
        return reader(ConnectorView.class, forms);
    }

    public SelectorReader<GraphqlView> graphql() {
        Map<String, SelectorForm<GraphqlView>> forms = new LinkedHashMap<>();
        forms.put("list_length", o -> o.onlyWord("value", GraphqlSelectors.listLength()));
        forms.put("field_name", o -> o.onlyWord("string", GraphqlSelectors.fieldName()));
        forms.put(
                "field_type",
                o -> o.word(Map.of("name", GraphqlSelectors.fieldTypeName(), "type", GraphqlSelectors.fieldKind())));
        forms.put("type_name", o -> o.onlyWord("string", GraphqlSelectors.typeName()));
        forms.put("operation_name", o -> GraphqlSelectors.operationName(o.nameForm(), o.textFallback()));
        forms.put("static", o -> GraphqlSelectors.constant(o.literal()));
        return reader(GraphqlView.class, forms);
    }

    private static Selector<? super SupergraphView> query(Options options) {
        return options.hasWord(MEASURES)
                ? SupergraphSelectors.query(options.word(MEASURES))
                : options.onlyWord("string", SupergraphSelectors.query(options.textFallback()));
    }

    private static Selector<? super SubgraphView> supergraphQuery(Options options) {
        return options.hasWord(MEASURES)
                ? SubgraphSelectors.supergraphQuery(options.word(MEASURES))
                : options.onlyWord("string", SubgraphSelectors.supergraphQuery(options.textFallback()));
    }
}
