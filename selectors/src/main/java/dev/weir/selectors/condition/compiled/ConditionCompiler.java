package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.condition.Comparison;
import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.condition.Operand;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Compiles one condition, and counts what its state has to keep: answers within groups, and operands that wait. */
final class ConditionCompiler<V extends StageView> {

    private final SelectorSet.Builder<V> selectors;
    private int truths;
    private int operands;
    private int groups;

    ConditionCompiler(SelectorSet.Builder<V> selectors) {
        this.selectors = selectors;
    }

    int truths() {
        return truths;
    }

    int operands() {
        return operands;
    }

    Node<V> compile(Condition<V> condition) {
        if (condition instanceof Condition.Fixed<V> fixed) {
            return new FixedNode<>(Truth.of(fixed.value()));
        } else if (condition instanceof Condition.Not<V> not) {
            return new NotNode<>(compile(not.condition()));
        } else if (condition instanceof Condition.All<V> all) {
            return compileGroup(Truth.FALSE, all.conditions());
        } else if (condition instanceof Condition.Any<V> any) {
            return compileGroup(Truth.TRUE, any.conditions());
        } else if (condition instanceof Condition.Compared<V> compared) {
            return compileComparison(compared);
        } else if (condition instanceof Condition.Exists<V> exists) {
            return leaf(new ExistsQuestion<>(selectors.number(exists.selector())), isAtRequest(exists.selector()));
        }
        Condition.Tested<V> tested = (Condition.Tested<V>) condition;
        return leaf(
                new CriterionQuestion<>(selectors.number(tested.selector()), tested.criterion()),
                isAtRequest(tested.selector()));
    }

    private Node<V> compileGroup(Truth decisive, List<Condition<V>> conditions) {
        groups++;
        List<Node<V>> nodes = new ArrayList<>(conditions.size());
        conditions.forEach(condition -> nodes.add(compile(condition)));
        groups--;
        return new GroupNode<>(decisive, List.copyOf(nodes));
    }

    private Node<V> compileComparison(Condition.Compared<V> compared) {
        if (compared.comparesLiterals()) {
            return new FixedNode<>(Truth.of(compared.comparison()
                    .holds(compared.left().literal(), compared.right().literal())));
        }
        boolean isAtRequest =
                compared.left().isReachable(Phase.REQUEST) && compared.right().isReachable(Phase.REQUEST);
        return leaf(question(compared), isAtRequest);
    }

    private Question<V> question(Condition.Compared<V> compared) {
        Value left = compared.left().literal();
        Value right = compared.right().literal();
        if (compared.comparison() == Comparison.EQUAL && left instanceof Value.Text text) {
            return new TextQuestion<>(number(compared.right()), text.value());
        } else if (compared.comparison() == Comparison.EQUAL && right instanceof Value.Text text) {
            return new TextQuestion<>(number(compared.left()), text.value());
        } else if (left != null) {
            return new LiteralQuestion<>(compared.comparison(), number(compared.right()), left, true);
        } else if (right != null) {
            return new LiteralQuestion<>(compared.comparison(), number(compared.left()), right, false);
        }
        return new ComparisonQuestion<>(compared.comparison(), side(compared.left()), side(compared.right()));
    }

    private int number(Operand<V> operand) {
        return selectors.number(((Operand.Selected<V>) operand).selector());
    }

    /** What only the request shows is kept. */
    private ComparisonQuestion.Side side(Operand<V> operand) {
        Selector<? super V> selector = ((Operand.Selected<V>) operand).selector();
        return new ComparisonQuestion.Side(
                selectors.number(selector), isAtRequest(selector) ? operands++ : ComparisonQuestion.NOT_KEPT);
    }

    private Node<V> leaf(Question<V> question, boolean isAtRequest) {
        return isAtRequest && groups > 0 ? new KeptNode<>(question, truths++) : question;
    }

    private static boolean isAtRequest(Selector<?> selector) {
        return selector.activeIn(Phase.REQUEST);
    }
}
