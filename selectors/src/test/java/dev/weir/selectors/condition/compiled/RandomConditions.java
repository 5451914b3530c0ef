package dev.weir.selectors.condition.compiled;

import dev.weir.selectors.condition.Comparison;
import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.condition.Conditions;
import dev.weir.selectors.condition.Operand;
import dev.weir.selectors.condition.Probe;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random conditions over a handful of probes, and random values for these. */
final class RandomConditions {

    static final List<String> NAMES = List.of("request", "response", "both", "event", "all", "drop");

    private static final List<Selector<StageView>> PROBES = List.of(
            Probe.at("request", Phase.REQUEST),
            Probe.at("response", Phase.RESPONSE, Phase.ERROR),
            Probe.at("both", Phase.REQUEST, Phase.RESPONSE),
            Probe.at("event", Phase.EVENT),
            Probe.at("all", Phase.REQUEST, Phase.RESPONSE, Phase.EVENT, Phase.ERROR, Phase.FIELD),
            Probe.at("drop", Phase.DROP),
            new Constant(Value.of("a")));

    private static final List<Value> LITERALS =
            List.of(Value.of("a"), Value.of("b"), Value.of(1L), Value.of(2.5), Value.TRUE, Value.of("2"));

    private final Random random;

    RandomConditions(Random random) {
        this.random = random;
    }

    Condition<StageView> condition(int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 6);
        return switch (kind) {
            case 0 -> Conditions.fixed(random.nextBoolean());
            case 1, 2 -> new Condition.Compared<>(pick(List.of(Comparison.values())), operand(), operand());
            case 3 -> Conditions.exists(pick(PROBES));
            case 4 -> Conditions.in(pick(PROBES), pick(LITERALS), pick(LITERALS));
            case 5 ->
                random.nextBoolean()
                        ? Conditions.startsWith(pick(PROBES), "a")
                        : Conditions.matches(pick(PROBES), "^[a1]$");
            case 6 -> Conditions.not(condition(depth - 1));
            case 7 -> new Condition.All<>(conditions(depth - 1));
            default -> new Condition.Any<>(conditions(depth - 1));
        };
    }

    /** What a probe finds: nothing a third of the time. */
    @Nullable
    Object found() {
        return switch (random.nextInt(9)) {
            case 0 -> "a";
            case 1 -> "b";
            case 2 -> 1;
            case 3 -> 2.5;
            case 4 -> true;
            case 5 -> "2";
            default -> null;
        };
    }

    private List<Condition<StageView>> conditions(int depth) {
        List<Condition<StageView>> conditions = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            conditions.add(condition(depth));
        }
        return conditions;
    }

    private Operand<StageView> operand() {
        return random.nextInt(3) == 0 ? Operand.of(pick(LITERALS)) : Operand.of(pick(PROBES));
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
