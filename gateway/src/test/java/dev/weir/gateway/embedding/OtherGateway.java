package dev.weir.gateway.embedding;

import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.telemetry.TelemetryPlugin;
import dev.weir.telemetry.request.RouterStage;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A gateway that isn't built on Netty: it tells a stage what happens, from whatever thread that happens on. */
final class OtherGateway {
    private final TelemetryPlugin telemetry;
    private final Function<String, CompletableFuture<Integer>> service;

    /** The service answers a path with a status. */
    OtherGateway(TelemetryPlugin telemetry, Function<String, CompletableFuture<Integer>> service) {
        this.telemetry = telemetry;
        this.service = service;
    }

    // guide: stages
    CompletableFuture<Integer> handle(String method, String path, Map<String, String> headers) {
        RouterStage stage = telemetry.requests().begin(RouterRequest.of(method, path, Headers.of(headers)));
        return service.apply(path).whenComplete((status, failure) -> {
            if (failure instanceof CancellationException) {
                stage.close(); // the client is gone: counted as far as the request came
            } else if (failure != null) {
                stage.error(String.valueOf(failure.getMessage()));
            } else {
                stage.response(RouterResponse.of(status, Headers.NONE));
            }
        });
    }
    // guide: end
}
