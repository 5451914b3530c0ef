package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNull;
import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.stage.context.RequestContext;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** One request that a condition is evaluated for, phase after phase. */
final class ConditionRun {

    private final RequestContext context;
    private final CompiledCondition<StageView> condition;
    private final SelectorSet<StageView> selectors;
    private ConditionState state = ConditionState.UNDECIDED;

    ConditionRun(Condition<StageView> condition) {
        SelectorSet.Builder<StageView> builder = SelectorSet.builder();
        this.condition = CompiledCondition.of(condition, builder);
        this.selectors = builder.build();
        this.context = new RequestContext(Context.root(), new Refusals());
    }

    /** Sets what the probe of this name finds from now on; null for nothing. */
    ConditionRun put(String name, @Nullable Object value) {
        context.put(name, value == null ? JsonNull.NULL : JsonNode.of(value));
        return this;
    }

    RequestContext context() {
        return context;
    }

    /** How many selectors there are, equal ones counted once. */
    int selectors() {
        return selectors.size();
    }

    ConditionState begin() {
        state = condition.begin(values(Phase.REQUEST));
        return state;
    }

    Truth at(Phase phase) {
        return condition.evaluate(values(phase), state);
    }

    boolean holds(Phase phase) {
        return condition.holds(values(phase), state);
    }

    private PhaseValues<StageView> values(Phase phase) {
        return new PhaseValues<>(selectors, phase, GraphqlView.of(context));
    }
}
