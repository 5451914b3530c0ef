package dev.weir.selectors.selector.ambient;

import dev.weir.selectors.selector.Need;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.value.JsonValues;
import dev.weir.selectors.value.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the request's context, {@code request_context} or {@code response_context} by its phases.
 *
 * @param fallback the value when the context has no such entry, or a null
 */
public record ContextEntry(String key, @Nullable Value fallback, Phases phases) implements AmbientSelector {

    @Override
    public @Nullable Value read(Phase phase, StageView view) {
        Value value = JsonValues.of(view.context().entry(key));
        return value == null ? fallback : value;
    }

    /** A key that the plugin itself writes is there only if somebody asked for what it says. */
    @Override
    public Set<Need> needs() {
        return switch (key) {
            case ContextKeys.OPERATION_NAME, ContextKeys.OPERATION_KIND -> Set.of(Need.OPERATION);
            case ContextKeys.CONTAINS_GRAPHQL_ERROR, ContextKeys.FIRST_EVENT -> Set.of(Need.PAYLOADS);
            default -> Set.of();
        };
    }
}
