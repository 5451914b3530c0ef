package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;

/** What a condition asks of a stage. */
sealed interface Question<V extends StageView> permits ComparisonQuestion, ExistsQuestion, CriterionQuestion {

    /** The answer in this phase. */
    Truth ask(PhaseValues<V> values, ConditionState state);

    /** Whether something that is absent in this phase may still turn up, or might have. */
    static boolean leavesOpen(Phase phase) {
        return phase == Phase.REQUEST || phase == Phase.DROP;
    }
}
