package dev.weir.selectors.stage;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.context.OperationLimits;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.stage.context.RequestContext;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.Map;

/** Contexts for tests: one that holds everything, and one that holds nothing. */
public final class ExampleContext {

    public static final String TRACE_ID = "0123456789abcdeffedcba9876543210";

    private ExampleContext() {}

    public static RequestContext bare() {
        return new RequestContext(Context.root(), new Refusals());
    }

    public static RequestContext full() {
        Context telemetry = Context.root()
                .with(Span.wrap(SpanContext.create(
                        TRACE_ID, "0123456789abcdef", TraceFlags.getSampled(), TraceState.getDefault())))
                .with(Baggage.builder()
                        .put("tenant", "acme")
                        .put("not a name", "x")
                        .build());
        RequestContext context = new RequestContext(telemetry, new Refusals());
        Map<String, Object> entries = Map.of(
                "plan",
                "gold",
                ContextKeys.OPERATION_NAME,
                "Products",
                ContextKeys.OPERATION_KIND,
                "query",
                ContextKeys.OPERATION_ID,
                "id-7",
                ContextKeys.CONTAINS_GRAPHQL_ERROR,
                true,
                ContextKeys.CLIENT_NAME,
                "shop",
                ContextKeys.CLIENT_VERSION,
                "1.2",
                ContextKeys.ESTIMATED_COST,
                10,
                ContextKeys.ACTUAL_COST,
                7.5,
                ContextKeys.COST_RESULT,
                "COST_OK");
        entries.forEach((key, value) -> context.put(key, JsonNode.of(value)));
        context.operationLimits(new OperationLimits(1, 2, 3, 4));
        return context;
    }
}
