package dev.weir.selectors.attribute.router;

import dev.weir.metrics.definition.AttributeName;
import dev.weir.selectors.stage.context.RequestContext;
import io.opentelemetry.api.baggage.Baggage;
import java.util.function.BiConsumer;

/** The entries of a request's baggage, each as an attribute of its own: what {@code baggage: true} asks for. */
public final class BaggageAttributes {

    private static final int MOST_ENTRIES = 64;

    private BaggageAttributes() {}

    /** Passes on the names and texts of the entries whose names can be those of attributes, 64 at most. */
    public static void forEach(RequestContext context, BiConsumer<String, String> attribute) {
        Baggage.fromContext(context.telemetry()).asMap().entrySet().stream()
                .filter(entry -> AttributeName.isValid(entry.getKey()))
                .limit(MOST_ENTRIES)
                .forEach(entry ->
                        attribute.accept(entry.getKey(), entry.getValue().getValue()));
    }
}
