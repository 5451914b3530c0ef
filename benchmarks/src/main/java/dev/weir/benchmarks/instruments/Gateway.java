package dev.weir.benchmarks.instruments;

import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.SubgraphRequest;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.standard.FetchDuration;
import dev.weir.telemetry.request.RequestTelemetry;
import dev.weir.telemetry.request.RouterStage;
import dev.weir.telemetry.request.SupergraphStage;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import io.opentelemetry.api.metrics.MeterProvider;

/** A gateway that measures its requests as a file says, and does nothing else for them. */
final class Gateway {
    private static final RouterRequest REQUEST = RouterRequest.of("POST", "/graphql", Headers.NONE);
    private static final HttpResponse HTTP_OK = new HttpResponse(200, Headers.NONE);
    private static final RouterResponse OK = RouterResponse.of(200, Headers.NONE);

    private final RequestTelemetry telemetry;

    private Gateway(RequestTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** A gateway with the instruments that a file has in its section for the router. */
    static Gateway measuring(String router) {
        return measuringAll("router: {" + router + "}");
    }

    /** A gateway with the instruments that a file has for all stages. */
    static Gateway measuringAll(String section) {
        String file = "telemetry: {instrumentation: {instruments: {" + section + "}}}";
        MeterProvider provider = CurrentMeterProvider.process();
        Instruments instruments = Instruments.build(
                ConfigDocument.load(YamlSource.of("telemetry.yaml", file), Expansion.none(), Host.any())
                        .telemetry()
                        .instruments(),
                provider.get(DefaultFilters.DYNAMIC_METER),
                provider.get(FetchDuration.METER),
                new AttributeText(AttributeText.DEFAULT_BYTES),
                System::nanoTime);
        return new Gateway(new RequestTelemetry(() -> instruments, new Refusals(), System::nanoTime));
    }

    void serve(Exchange exchange) {
        telemetry.begin(exchange.request()).response(exchange.response());
    }

    /** Serves a GraphQL request with one request to a service behind the gateway. */
    void serve(GraphqlRequest request) {
        RouterStage router = telemetry.begin(REQUEST);
        SupergraphStage supergraph = router.supergraph(new SupergraphRequest(request, Headers.NONE));
        router.subgraph(SubgraphRequest.of("carts", "1", Headers.NONE))
                .response(SubgraphResponse.of("carts", 200, Headers.NONE));
        supergraph.response(HTTP_OK);
        supergraph.close();
        router.response(OK);
    }
}
