package dev.weir.benchmarks.instruments;

import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.api.incubator.semconv.http.HttpExperimentalAttributesExtractor;
import io.opentelemetry.instrumentation.api.incubator.semconv.http.HttpServerExperimentalMetrics;
import io.opentelemetry.instrumentation.api.instrumenter.Instrumenter;
import io.opentelemetry.instrumentation.api.instrumenter.InstrumenterBuilder;
import io.opentelemetry.instrumentation.api.semconv.http.HttpServerAttributesExtractor;
import io.opentelemetry.instrumentation.api.semconv.http.HttpServerMetrics;

/** OpenTelemetry's instrumentation of HTTP servers as libraries embed it, where nobody traces. */
final class OtelInstrumenter {
    private final Instrumenter<RouterRequest, RouterResponse> instrumenter;

    private OtelInstrumenter(Instrumenter<RouterRequest, RouterResponse> instrumenter) {
        this.instrumenter = instrumenter;
    }

    /** With the duration, which is stable, body sizes and active requests, which aren't. */
    static OtelInstrumenter ofAllMetrics() {
        return new OtelInstrumenter(builder()
                .addAttributesExtractor(HttpExperimentalAttributesExtractor.create(new RequestGetter()))
                .addOperationMetrics(HttpServerExperimentalMetrics.get())
                .buildInstrumenter());
    }

    /** With the duration alone. */
    static OtelInstrumenter ofStableMetrics() {
        return new OtelInstrumenter(builder().buildInstrumenter());
    }

    private static InstrumenterBuilder<RouterRequest, RouterResponse> builder() {
        return Instrumenter.<RouterRequest, RouterResponse>builder(
                        new MetricsAlone(TwoReaders.provider()), "benchmark", RouterRequest::method)
                .addAttributesExtractor(HttpServerAttributesExtractor.create(new RequestGetter()))
                .addOperationMetrics(HttpServerMetrics.get());
    }

    void serve(Exchange exchange) {
        Context context = instrumenter.start(Context.current(), exchange.request());
        instrumenter.end(context, exchange.request(), exchange.response(), null);
    }
}
