package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What one request taught a condition. It is written while the request begins and only read afterwards; conditions
 * that were decided, or that learned nothing, share a state, so most requests need no memory for it.
 */
public final class ConditionState {

    /** The request has decided that the condition holds. */
    public static final ConditionState HOLDS = new ConditionState();

    /** The request has decided that the condition doesn't hold. */
    public static final ConditionState FAILS = new ConditionState();

    /** Nothing is known yet. Also the state of a condition that never saw a request begin. */
    public static final ConditionState UNDECIDED = new ConditionState();

    private final Truth[] truths;
    private final @Nullable Value[] operands;

    private ConditionState() {
        this(0, 0);
    }

    ConditionState(int truths, int operands) {
        this.truths = new Truth[truths];
        this.operands = new Value[operands];
    }

    /** What was learned of a part of the condition; {@code UNKNOWN} where there is no slot for it. */
    @SuppressWarnings("ConstantValue") // an array is created full of nulls
    Truth truth(int slot) {
        Truth truth = slot < truths.length ? truths[slot] : null;
        return truth == null ? Truth.UNKNOWN : truth;
    }

    void learn(int slot, Truth truth) {
        if (slot < truths.length) {
            truths[slot] = truth;
        }
    }

    /** The value that an operand had when the request began, or null. */
    @Nullable
    Value operand(int slot) {
        return slot < operands.length ? operands[slot] : null;
    }

    void learn(int slot, Value value) {
        if (slot < operands.length) {
            operands[slot] = value;
        }
    }
}
