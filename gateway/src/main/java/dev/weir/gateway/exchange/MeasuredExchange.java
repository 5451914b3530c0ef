package dev.weir.gateway.exchange;

import static java.util.Objects.requireNonNull;

import dev.weir.gateway.graphql.PayloadReader;
import dev.weir.gateway.metrics.GatewayMetrics;
import dev.weir.gateway.upstream.FetchFailure;
import dev.weir.gateway.upstream.Upstream;
import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.graphql.SubgraphRequest;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.Body;
import dev.weir.telemetry.netty.NettyHeaders;
import dev.weir.telemetry.request.RouterStage;
import dev.weir.telemetry.request.SubgraphStage;
import dev.weir.telemetry.request.SupergraphStage;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Tells the stages of a request, and the gateway's own metrics, what happens to it. */
public final class MeasuredExchange implements ExchangeObserver {
    private static final String ONLY_FETCH = "1";

    private final RouterStage router;
    private final Upstream upstream;
    private final @Nullable SupergraphRequest operation;
    private final @Nullable SupergraphStage supergraph;
    private final int mostPayloadBytes;
    private final GatewayMetrics metrics;
    private @Nullable SubgraphStage subgraph;
    private @Nullable HttpResponse head;
    private @Nullable PayloadReader payloads;
    private Body lastPayload = Body.EMPTY;
    private long started;
    private long requestBytes;
    private long responseBytes;

    /**
     * Measures one exchange.
     *
     * @param graphql the operation that the request holds, or null if it holds none
     * @param mostPayloadBytes of a GraphQL payload that is looked into
     */
    public MeasuredExchange(
            @Nullable RouterStage router,
            Upstream upstream,
            @Nullable GraphqlRequest graphql,
            HttpRequest request,
            int mostPayloadBytes,
            GatewayMetrics metrics) {
        this.router = requireNonNull(router, "the telemetry handler stands before this");
        this.upstream = upstream;
        this.operation = graphql == null ? null : new SupergraphRequest(graphql, new NettyHeaders(request.headers()));
        this.supergraph = operation == null ? null : router.supergraph(operation);
        this.mostPayloadBytes = mostPayloadBytes;
        this.metrics = metrics;
    }

    @Override
    public void begun(HttpRequest outgoing) {
        started = System.nanoTime();
        subgraph = router.subgraph(new SubgraphRequest(
                upstream.name(),
                ONLY_FETCH,
                operation == null ? GraphqlRequest.NONE : operation.graphql(),
                new NettyHeaders(outgoing.headers()),
                operation));
    }

    @Override
    public void retried() {
        router.context().put(ContextKeys.RESEND_COUNT + ONLY_FETCH, JsonNumber.of(1));
    }

    @Override
    public void requestPart(ByteBuf part) {
        requestBytes += part.readableBytes();
    }

    @Override
    public void responseHead(HttpResponse response) {
        head = response;
        metrics.operation(response.status().code());
        if (supergraph != null) {
            supergraph.response(http(response));
            payloads = PayloadReader.of(
                    response.headers().get(HttpHeaderNames.CONTENT_TYPE), mostPayloadBytes, this::payload);
        }
    }

    private void payload(Body body) {
        lastPayload = body;
        if (supergraph != null) {
            supergraph.event(new GraphqlResponse(body));
        }
    }

    @Override
    public void responsePart(ByteBuf part) {
        responseBytes += part.readableBytes();
        if (payloads != null) {
            payloads.feed(part);
        }
    }

    @Override
    public void finished() {
        if (payloads != null) {
            payloads.end();
        }
        HttpResponse whole = head;
        if (subgraph != null && whole != null) {
            subgraph.response(new SubgraphResponse(
                    upstream.name(), http(whole), new GraphqlResponse(lastPayload), requestBytes, responseBytes, null));
        }
        end("ok");
    }

    @Override
    public void failed(FetchFailure failure) {
        String reason = failure.reason();
        if (subgraph != null) {
            subgraph.error(reason);
        }
        if (supergraph != null) {
            supergraph.error(reason);
        }
        if (head != null) {
            router.error(reason); // the client has the head already, and will never have the rest
        }
        end(failure.kind().word());
    }

    @Override
    public void abandoned() {
        if (subgraph != null) {
            subgraph.close();
        }
        end("abandoned");
    }

    private void end(String outcome) {
        if (supergraph != null) {
            supergraph.close();
        }
        metrics.fetched(upstream.name(), outcome, System.nanoTime() - started);
    }

    private static dev.weir.selectors.stage.http.HttpResponse http(HttpResponse response) {
        return new dev.weir.selectors.stage.http.HttpResponse(
                response.status().code(), new NettyHeaders(response.headers()));
    }
}
