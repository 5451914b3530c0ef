package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;

/** What a condition asks of a stage, and answers in each phase anew. */
sealed interface Question<V extends StageView> extends Node<V>
        permits ComparisonQuestion, LiteralQuestion, TextQuestion, ExistsQuestion, CriterionQuestion {

    /** Whether something that is absent in this phase may still turn up, or might have. */
    static boolean leavesOpen(Phase phase) {
        return phase == Phase.REQUEST || phase == Phase.DROP;
    }
}
