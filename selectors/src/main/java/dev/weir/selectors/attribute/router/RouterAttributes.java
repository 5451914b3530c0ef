package dev.weir.selectors.attribute.router;

import static dev.weir.selectors.attribute.StandardAttribute.optIn;
import static dev.weir.selectors.attribute.StandardAttribute.recommended;
import static dev.weir.selectors.attribute.StandardAttribute.required;

import dev.weir.selectors.attribute.StandardAttribute;
import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.selector.ambient.Nothing;
import dev.weir.selectors.selector.ambient.TraceIdentity;
import dev.weir.selectors.selector.http.RequestHeader;
import dev.weir.selectors.selector.router.RouterFact;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.value.Value;
import java.util.List;

/** The standard attributes of the router, but for the entries of its baggage: see {@link BaggageAttributes}. */
public final class RouterAttributes {

    /**
     * The attributes of the router's instruments. The client's name and version are accepted but belong to spans: they
     * never have a value here.
     */
    public static final List<StandardAttribute<RouterView>> ALL = List.of(
            required("http.request.method", RouterFact.REQUEST_METHOD),
            required("http.response.status_code", OutcomeFact.STATUS_CODE),
            required("error.type", OutcomeFact.ERROR_TYPE),
            required("server.address", RequestFact.SERVER_ADDRESS),
            required("server.port", RequestFact.SERVER_PORT),
            required("client.name", new Nothing()),
            required("client.version", new Nothing()),
            recommended("network.protocol.version", RequestFact.PROTOCOL_VERSION),
            optIn("network.protocol.name", RequestFact.SCHEME),
            optIn("network.transport", new Constant(Value.of("tcp"))),
            optIn("network.type", RequestFact.NETWORK_TYPE),
            optIn("network.local.address", RequestFact.LOCAL_ADDRESS),
            optIn("network.local.port", RequestFact.LOCAL_PORT),
            optIn("network.peer.address", RequestFact.PEER_ADDRESS),
            optIn("network.peer.port", RequestFact.PEER_PORT),
            optIn("http.route", RequestFact.PATH),
            optIn("url.path", RequestFact.PATH),
            optIn("url.query", RequestFact.QUERY),
            optIn("url.scheme", RequestFact.SCHEME),
            optIn("user_agent.original", RequestHeader.of("user-agent")),
            optIn("http.request.body.size", RequestFact.BODY_SIZE),
            optIn("http.response.body.size", OutcomeFact.BODY_SIZE),
            optIn("trace_id", new TraceIdentity(TraceIdentity.Form.OPEN_TELEMETRY, Phases.REQUEST)),
            optIn("dd.trace_id", new TraceIdentity(TraceIdentity.Form.DATADOG, Phases.REQUEST)));

    /** The attributes of {@code http.server.active_requests}, which has no others, and no aliases. */
    public static final List<StandardAttribute<RouterView>> ACTIVE_REQUESTS = List.of(
            required("http.request.method", RouterFact.REQUEST_METHOD),
            required("url.scheme", RequestFact.SCHEME),
            optIn("server.address", RequestFact.FORWARDED_HOST),
            optIn("server.port", RequestFact.FORWARDED_PORT));

    private RouterAttributes() {}
}
