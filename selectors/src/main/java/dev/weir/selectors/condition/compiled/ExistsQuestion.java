package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;

/** Whether a selector finds something. One that looks at the request and finds nothing there is not asked again. */
record ExistsQuestion<V extends StageView>(int selector) implements Question<V> {

    @Override
    public Truth evaluate(PhaseValues<V> values, ConditionState state) {
        if (values.value(selector) != null) {
            return Truth.TRUE;
        }
        boolean isOpen =
                values.phase() == Phase.DROP || (values.phase() == Phase.REQUEST && !values.isActive(selector));
        return isOpen ? Truth.UNKNOWN : Truth.FALSE;
    }
}
