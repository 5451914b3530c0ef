package dev.weir.selectors.stage.context;

/** The keys of context entries that selectors and attributes read. Gateways and the scripts of operators write them. */
public final class ContextKeys {

    public static final String OPERATION_NAME = "apollo::supergraph::operation_name";
    public static final String OPERATION_KIND = "apollo::supergraph::operation_kind";
    public static final String OPERATION_ID = "apollo::supergraph::operation_id";

    /** True until the first payload of a response has been sent, then false. */
    public static final String FIRST_EVENT = "apollo::supergraph::first_event";

    /** True as soon as a response with GraphQL errors has been made. */
    public static final String CONTAINS_GRAPHQL_ERROR = "apollo::telemetry::contains_graphql_error";

    public static final String CLIENT_NAME = "apollo::telemetry::client_name";
    public static final String CLIENT_VERSION = "apollo::telemetry::client_version";

    /** Followed by the id of a subgraph request. */
    public static final String RESEND_COUNT = "apollo::telemetry::http_request_resend_count_";

    public static final String ESTIMATED_COST = "apollo::demand_control::estimated_cost";
    public static final String ACTUAL_COST = "apollo::demand_control::actual_cost";
    public static final String COST_RESULT = "apollo::demand_control::result";

    /** Followed by the name of a subgraph. */
    public static final String ENTITY_CACHE_INFO = "apollo::router::entity_cache_info_subgraph_";

    /** Followed by the name of a subgraph. */
    public static final String RESPONSE_CACHE_INFO = "apollo::router::response_cache::cache_info_subgraph_";

    private ContextKeys() {}
}
