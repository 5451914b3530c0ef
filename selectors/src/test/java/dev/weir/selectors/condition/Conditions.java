package dev.weir.selectors.condition;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import java.util.List;

/** Conditions written as short as in a configuration. */
public final class Conditions {

    private Conditions() {}

    public static Condition<StageView> eq(Selector<StageView> selector, Value value) {
        return compare(Comparison.EQUAL, selector, value);
    }

    public static Condition<StageView> eq(Selector<StageView> left, Selector<StageView> right) {
        return new Condition.Compared<>(Comparison.EQUAL, Operand.of(left), Operand.of(right));
    }

    public static Condition<StageView> compare(Comparison comparison, Selector<StageView> selector, Value value) {
        return new Condition.Compared<>(comparison, Operand.of(selector), Operand.of(value));
    }

    public static Condition<StageView> compare(Comparison comparison, Value left, Value right) {
        return new Condition.Compared<>(comparison, Operand.of(left), Operand.of(right));
    }

    public static Condition<StageView> exists(Selector<StageView> selector) {
        return new Condition.Exists<>(selector);
    }

    public static Condition<StageView> in(Selector<StageView> selector, Value... values) {
        return new Condition.Tested<>(selector, new Criterion.OneOf(List.of(values)));
    }

    public static Condition<StageView> startsWith(Selector<StageView> selector, String prefix) {
        return new Condition.Tested<>(selector, new Criterion.StartsWith(prefix));
    }

    public static Condition<StageView> matches(Selector<StageView> selector, String pattern) {
        return new Condition.Tested<>(selector, new Criterion.Matches(TextPattern.compile(pattern)));
    }

    public static Condition<StageView> not(Condition<StageView> condition) {
        return new Condition.Not<>(condition);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only copied
    public static Condition<StageView> all(Condition<StageView>... conditions) {
        return new Condition.All<>(List.of(conditions));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only copied
    public static Condition<StageView> any(Condition<StageView>... conditions) {
        return new Condition.Any<>(List.of(conditions));
    }

    public static Condition<StageView> fixed(boolean value) {
        return new Condition.Fixed<>(value);
    }
}
