package dev.weir.telemetry.instruments.reading;

import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.condition.Operand;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.telemetry.instruments.Occasion;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.problem.Problem;
import java.util.Arrays;

/** Warns of conditions that decide nothing when an instrument records, or not what they seem to. */
record ConditionRules<V extends StageView>(Occasion occasion, Reach reach) {

    /** Warns of the condition under a key, at most once. One that was refused stands for itself. */
    void check(MappingReader keys, String key, Condition<V> condition) {
        if (!keys.isSound()) {
            return;
        } else if (!mayHold(condition)) {
            warn(
                    keys,
                    key,
                    "this condition never holds when the instrument would record",
                    "ask something that has a value then, or remove the instrument");
        } else if (!(condition instanceof Condition.Fixed) && !mayFail(condition)) {
            warn(
                    keys,
                    key,
                    "this condition always holds when the instrument records",
                    "put a selector where it has a literal, or remove it");
        } else if (asksInVain(condition)) {
            warn(
                    keys,
                    key,
                    "a selector in this condition never has a value when the instrument records",
                    "choose another selector, or remove its part of the condition");
        }
    }

    private boolean mayHold(Condition<V> condition) {
        return condition.possible(Phase.REQUEST).toHold()
                || Arrays.stream(Phase.values())
                        .filter(occasion::recordsIn)
                        .anyMatch(phase -> condition.possible(phase).toHold());
    }

    private boolean mayFail(Condition<V> condition) {
        return Arrays.stream(Phase.values())
                .anyMatch(phase ->
                        condition.possible(phase).toFail() && (phase == Phase.REQUEST || occasion.recordsIn(phase)));
    }

    private boolean asksInVain(Condition<V> condition) {
        if (condition instanceof Condition.All<V> all) {
            return all.conditions().stream().anyMatch(this::asksInVain);
        } else if (condition instanceof Condition.Any<V> any) {
            return any.conditions().stream().anyMatch(this::asksInVain);
        } else if (condition instanceof Condition.Not<V> not) {
            return asksInVain(not.condition());
        } else if (condition instanceof Condition.Exists<V> exists) {
            return !reach.includes(exists.selector());
        } else if (condition instanceof Condition.Tested<V> tested) {
            return !reach.includes(tested.selector());
        }
        return condition instanceof Condition.Compared<V> compared
                && (isInVain(compared.left()) || isInVain(compared.right()));
    }

    private boolean isInVain(Operand<V> operand) {
        return operand instanceof Operand.Selected<V> selected && !reach.includes(selected.selector());
    }

    private static void warn(MappingReader keys, String key, String found, String advice) {
        keys.report(
                Problem.warning(keys.at(key).position(), keys.path().key(key).toString(), found)
                        .suggesting(advice));
    }
}
