package dev.weir.benchmarks.instruments;

import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import io.opentelemetry.instrumentation.api.semconv.http.HttpServerAttributesGetter;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows OpenTelemetry's instrumentation the same requests. */
final class RequestGetter implements HttpServerAttributesGetter<RouterRequest, RouterResponse> {

    @Override
    public String getHttpRequestMethod(RouterRequest request) {
        return request.method();
    }

    @Override
    public List<String> getHttpRequestHeader(RouterRequest request, String name) {
        return request.headers().all(name);
    }

    @Override
    public Integer getHttpResponseStatusCode(
            RouterRequest request, RouterResponse response, @Nullable Throwable error) {
        return response.http().status();
    }

    @Override
    public List<String> getHttpResponseHeader(RouterRequest request, RouterResponse response, String name) {
        return response.http().headers().all(name);
    }

    @Override
    public String getUrlScheme(RouterRequest request) {
        return "http";
    }

    @Override
    public String getUrlPath(RouterRequest request) {
        return request.target().path();
    }

    @Override
    public @Nullable String getUrlQuery(RouterRequest request) {
        return request.target().query();
    }

    @Override
    public String getNetworkProtocolName(RouterRequest request, @Nullable RouterResponse response) {
        return "http";
    }

    @Override
    public String getNetworkProtocolVersion(RouterRequest request, @Nullable RouterResponse response) {
        return "1.1";
    }

    @Override
    public @Nullable InetSocketAddress getNetworkPeerInetSocketAddress(
            RouterRequest request, @Nullable RouterResponse response) {
        return request.peer();
    }
}
