package dev.weir.benchmarks.instruments;

import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.api.incubator.semconv.http.HttpServerExperimentalMetrics;
import io.opentelemetry.instrumentation.api.instrumenter.OperationListener;
import io.opentelemetry.instrumentation.api.semconv.http.HttpServerMetrics;

/**
 * OpenTelemetry's metrics of HTTP servers and nothing around them: duration, both body sizes and active requests. Only
 * those attributes are taken from the request that the metrics keep, so that nothing is paid for spans.
 */
final class OtelListeners {
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> SCHEME = AttributeKey.stringKey("url.scheme");
    private static final AttributeKey<String> VERSION = AttributeKey.stringKey("network.protocol.version");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
    private static final AttributeKey<Long> REQUEST_SIZE = AttributeKey.longKey("http.request.body.size");
    private static final AttributeKey<Long> RESPONSE_SIZE = AttributeKey.longKey("http.response.body.size");
    private static final int FIRST_FAILURE = 500;

    private final OperationListener stable;
    private final OperationListener experimental;

    private OtelListeners(OperationListener stable, OperationListener experimental) {
        this.stable = stable;
        this.experimental = experimental;
    }

    static OtelListeners create() {
        Meter meter = TwoReaders.meter();
        return new OtelListeners(
                HttpServerMetrics.get().create(meter),
                HttpServerExperimentalMetrics.get().create(meter));
    }

    void serve(Exchange exchange) {
        Attributes start = Attributes.of(METHOD, exchange.request().method(), SCHEME, "http", VERSION, "1.1");
        long started = System.nanoTime();
        Context context = experimental.onStart(stable.onStart(Context.current(), start, started), start, started);
        Attributes end = endOf(exchange.request(), exchange.response());
        long ended = System.nanoTime();
        stable.onEnd(context, end, ended);
        experimental.onEnd(context, end, ended);
    }

    private static Attributes endOf(RouterRequest request, RouterResponse response) {
        int status = response.http().status();
        AttributesBuilder end = Attributes.builder().put(STATUS, status);
        if (status >= FIRST_FAILURE) {
            end.put(ERROR_TYPE, Integer.toString(status));
        }
        String requestSize = request.headers().first("content-length");
        if (requestSize != null) {
            end.put(REQUEST_SIZE, Long.parseLong(requestSize));
        }
        String responseSize = response.http().headers().first("content-length");
        if (responseSize != null) {
            end.put(RESPONSE_SIZE, Long.parseLong(responseSize));
        }
        return end.build();
    }
}
