package dev.weir.selectors.attribute;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.StageView;

/**
 * An attribute with a name of its own.
 *
 * @param <V> what has to be seen of the stage
 * @param name the name in configurations, and of the attribute unless it has an alias
 * @param level the least level at which it is added unasked
 * @param selector where its value comes from
 */
public record StandardAttribute<V extends StageView>(
        String name, RequirementLevel level, Selector<? super V> selector) {

    /** An attribute, one that is added unless told otherwise. */
    public static <V extends StageView> StandardAttribute<V> required(String name, Selector<? super V> selector) {
        return new StandardAttribute<>(name, RequirementLevel.REQUIRED, selector);
    }

    /** An attribute, one that is added where more than the least is wanted. */
    public static <V extends StageView> StandardAttribute<V> recommended(String name, Selector<? super V> selector) {
        return new StandardAttribute<>(name, RequirementLevel.RECOMMENDED, selector);
    }

    /** An attribute, one that is added only where it is asked for. */
    public static <V extends StageView> StandardAttribute<V> optIn(String name, Selector<? super V> selector) {
        return new StandardAttribute<>(name, RequirementLevel.OPT_IN, selector);
    }
}
