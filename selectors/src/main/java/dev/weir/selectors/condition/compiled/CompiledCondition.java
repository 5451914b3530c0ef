package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.StageView;

/**
 * A condition whose selectors are numbered. It is immutable and never throws; what it learns of a request is in that
 * request's {@link ConditionState}.
 *
 * <p>What is decided when the request begins stays decided. Until the end of the stage what is absent counts as not
 * there; at the end it counts as unknown, since a stage that was given up never had its response.
 */
public final class CompiledCondition<V extends StageView> {

    private final Node<V> root;
    private final int truths;
    private final int operands;

    private CompiledCondition(Node<V> root, int truths, int operands) {
        this.root = root;
        this.truths = truths;
        this.operands = operands;
    }

    /** Compiles a condition, with the numbers that its selectors have or get in the set. */
    public static <V extends StageView> CompiledCondition<V> of(
            Condition<V> condition, SelectorSet.Builder<V> selectors) {
        ConditionCompiler<V> compiler = new ConditionCompiler<>(selectors);
        Node<V> root = compiler.compile(condition);
        return new CompiledCondition<>(root, compiler.truths(), compiler.operands());
    }

    /** Evaluates the condition when the request begins, and returns what it learned. */
    public ConditionState begin(PhaseValues<V> request) {
        Truth truth = root.evaluate(request, ConditionState.UNDECIDED);
        if (truth == Truth.UNKNOWN) {
            return learned(request);
        }
        return truth == Truth.TRUE ? ConditionState.HOLDS : ConditionState.FAILS;
    }

    /** Looks again to keep what is known so far: only a request that leaves the condition open needs memory for it. */
    private ConditionState learned(PhaseValues<V> request) {
        if (truths + operands == 0) {
            return ConditionState.UNDECIDED;
        }
        ConditionState state = new ConditionState(truths, operands);
        root.evaluate(request, state);
        return state;
    }

    /** Evaluates the condition after the request began. Unknown is possible at the end only. */
    public Truth evaluate(PhaseValues<V> values, ConditionState state) {
        if (state == ConditionState.HOLDS) {
            return Truth.TRUE;
        } else if (state == ConditionState.FAILS) {
            return Truth.FALSE;
        }
        return root.evaluate(values, state);
    }

    /** Whether the condition surely holds now, after the request began. */
    public boolean holds(PhaseValues<V> values, ConditionState state) {
        return evaluate(values, state) == Truth.TRUE;
    }
}
