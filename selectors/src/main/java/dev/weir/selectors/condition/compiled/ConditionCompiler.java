package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.condition.Operand;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
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
        ComparisonQuestion<V> question = new ComparisonQuestion<>(
                compared.comparison(),
                side(compared.left(), compared.right()),
                side(compared.right(), compared.left()));
        boolean isAtRequest =
                compared.left().isReachable(Phase.REQUEST) && compared.right().isReachable(Phase.REQUEST);
        return leaf(question, isAtRequest);
    }

    private ComparisonQuestion.Side<V> side(Operand<V> operand, Operand<V> other) {
        if (operand instanceof Operand.Literal<V> literal) {
            return new ComparisonQuestion.LiteralSide<>(literal.value());
        }
        Selector<? super V> selector = ((Operand.Selected<V>) operand).selector();
        boolean waits = isAtRequest(selector) && !other.isLiteral();
        return new ComparisonQuestion.SelectedSide<>(
                selectors.number(selector), waits ? operands++ : LeafNode.NOT_KEPT);
    }

    private Node<V> leaf(Question<V> question, boolean isAtRequest) {
        return new LeafNode<>(question, isAtRequest && groups > 0 ? truths++ : LeafNode.NOT_KEPT);
    }

    private static boolean isAtRequest(Selector<?> selector) {
        return selector.activeIn(Phase.REQUEST);
    }
}
