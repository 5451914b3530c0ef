package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.StageView;

/** A part of a compiled condition. */
sealed interface Node<V extends StageView> permits FixedNode, GroupNode, KeptNode, NotNode, Question {

    /** Evaluates this part; in the request's phase the state also learns from it. */
    Truth evaluate(PhaseValues<V> values, ConditionState state);
}
