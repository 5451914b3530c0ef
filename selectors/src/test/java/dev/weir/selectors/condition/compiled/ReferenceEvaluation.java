package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.condition.Comparison;
import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.condition.Operand;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions evaluated the plain way: when the request begins, every part that is decided is written over with its
 * outcome, and every operand that has to wait with its value; what is left is evaluated later.
 */
final class ReferenceEvaluation {

    private Condition<StageView> rest;

    ReferenceEvaluation(Condition<StageView> condition) {
        this.rest = condition;
    }

    Truth begin(StageView view) {
        rest = rewrite(rest, view);
        return evaluate(rest, Phase.REQUEST, view);
    }

    Truth at(Phase phase, StageView view) {
        return evaluate(rest, phase, view);
    }

    private static Condition<StageView> rewrite(Condition<StageView> condition, StageView view) {
        if (condition instanceof Condition.Not<StageView> not) {
            return new Condition.Not<>(rewrite(not.condition(), view));
        } else if (condition instanceof Condition.All<StageView> all) {
            return new Condition.All<>(rewrite(all.conditions(), view));
        } else if (condition instanceof Condition.Any<StageView> any) {
            return new Condition.Any<>(rewrite(any.conditions(), view));
        }
        Truth now = evaluate(condition, Phase.REQUEST, view);
        if (now != Truth.UNKNOWN) {
            return new Condition.Fixed<>(now == Truth.TRUE);
        } else if (condition instanceof Condition.Compared<StageView> compared) {
            return new Condition.Compared<>(
                    compared.comparison(), rewrite(compared.left(), view), rewrite(compared.right(), view));
        }
        return condition;
    }

    private static List<Condition<StageView>> rewrite(List<Condition<StageView>> conditions, StageView view) {
        return conditions.stream().map(condition -> rewrite(condition, view)).toList();
    }

    private static Operand<StageView> rewrite(Operand<StageView> operand, StageView view) {
        Value value = value(operand, Phase.REQUEST, view);
        return value == null ? operand : Operand.of(value);
    }

    private static Truth evaluate(Condition<StageView> condition, Phase phase, StageView view) {
        if (condition instanceof Condition.Fixed<StageView> fixed) {
            return Truth.of(fixed.value());
        } else if (condition instanceof Condition.Not<StageView> not) {
            return evaluate(not.condition(), phase, view).opposite();
        } else if (condition instanceof Condition.All<StageView> all) {
            return group(all.conditions(), Truth.FALSE, phase, view);
        } else if (condition instanceof Condition.Any<StageView> any) {
            return group(any.conditions(), Truth.TRUE, phase, view);
        } else if (condition instanceof Condition.Exists<StageView> exists) {
            return exists(exists.selector(), phase, view);
        } else if (condition instanceof Condition.Tested<StageView> tested) {
            Value value = tested.selector().evaluate(phase, view);
            return value == null ? absent(phase) : Truth.of(tested.criterion().isMetBy(value, new Refusals()));
        }
        Condition.Compared<StageView> compared = (Condition.Compared<StageView>) condition;
        return compare(
                compared.comparison(),
                value(compared.left(), phase, view),
                value(compared.right(), phase, view),
                phase);
    }

    private static Truth group(List<Condition<StageView>> conditions, Truth decisive, Phase phase, StageView view) {
        List<Truth> truths = conditions.stream()
                .map(condition -> evaluate(condition, phase, view))
                .toList();
        if (truths.contains(decisive)) {
            return decisive;
        }
        return truths.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : decisive.opposite();
    }

    private static Truth exists(Selector<? super StageView> selector, Phase phase, StageView view) {
        if (selector.evaluate(phase, view) != null) {
            return Truth.TRUE;
        }
        boolean looked = phase != Phase.DROP && (phase != Phase.REQUEST || selector.activeIn(phase));
        return looked ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static Truth compare(Comparison comparison, @Nullable Value left, @Nullable Value right, Phase phase) {
        if (left != null && right != null) {
            return Truth.of(comparison.holds(left, right));
        }
        Truth absent = absent(phase);
        return absent == Truth.UNKNOWN
                ? absent
                : Truth.of(comparison == Comparison.EQUAL && left == null && right == null);
    }

    private static Truth absent(Phase phase) {
        return phase == Phase.REQUEST || phase == Phase.DROP ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static @Nullable Value value(Operand<StageView> operand, Phase phase, StageView view) {
        return operand instanceof Operand.Selected<StageView> selected
                ? selected.selector().evaluate(phase, view)
                : operand.literal();
    }
}
