package dev.weir.selectors.selector.supergraph;

import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/** What an operation costs by the gateway's cost model. Absent where nobody worked it out. */
public record Cost(Kind kind) implements SupergraphSelector {

    /** What of it is asked. */
    public enum Kind {
        ESTIMATED,
        ACTUAL,
        /** The estimated cost less the actual one. */
        DELTA,
        /** What came of checking it, a word. */
        RESULT
    }

    @Override
    public Phases phases() {
        return Phases.EVENT;
    }

    @Override
    public ValueKinds kinds() {
        return kind == Kind.RESULT ? ValueKinds.TEXT : ValueKinds.NUMBER;
    }

    @Override
    public @Nullable Value read(Phase phase, SupergraphView view) {
        return switch (kind) {
            case ESTIMATED -> number(cost(view.context(), ContextKeys.ESTIMATED_COST));
            case ACTUAL -> number(cost(view.context(), ContextKeys.ACTUAL_COST));
            case DELTA ->
                number(cost(view.context(), ContextKeys.ESTIMATED_COST)
                        - cost(view.context(), ContextKeys.ACTUAL_COST));
            case RESULT -> text(view.context().text(ContextKeys.COST_RESULT));
        };
    }

    /** The cost, or NaN. */
    private static double cost(RequestContext context, String key) {
        return context.entry(key) instanceof JsonNumber number ? number.doubleValue() : Double.NaN;
    }

    private static @Nullable Value number(double cost) {
        return Double.isFinite(cost) ? Value.of(cost) : null;
    }

    private static @Nullable Value text(@Nullable String result) {
        return result == null ? null : Value.of(result);
    }
}
