package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.instruments.AttributeList;
import java.util.HashMap;
import java.util.Map;

/** Numbers the selectors of a stage and makes its lists of attributes, equal ones once. For one thread. */
final class StageCompiler<V extends StageView> {
    private final SelectorSet.Builder<V> selectors;
    private final Map<AttributeList<V>, AttributePlan> lists = new HashMap<>();
    private final AttributeText text;

    StageCompiler(AttributeText text, SelectorSet.Preparation preparation) {
        this.text = text;
        this.selectors = SelectorSet.builder(preparation);
    }

    SelectorSet.Builder<V> selectors() {
        return selectors;
    }

    AttributePlan attributes(AttributeList<V> list) {
        return lists.computeIfAbsent(list, missing -> AttributePlan.of(missing, selectors, text));
    }
}
