package dev.weir.selectors.condition.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.condition.Possible;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomConditionTest {

    private static final int ROUNDS = 50_000;
    private static final List<Phase> LATER =
            List.of(Phase.RESPONSE, Phase.EVENT, Phase.EVENT, Phase.FIELD, Phase.ERROR, Phase.DROP);

    private final Random random = new Random(4_711);
    private final RandomConditions conditions = new RandomConditions(random);

    @Test
    void aCompiledCondition_agreesWithThePlainEvaluation() {
        for (int round = 0; round < ROUNDS; round++) {
            Condition<StageView> condition = conditions.condition(4);
            ConditionRun run = new ConditionRun(condition);
            ReferenceEvaluation reference = new ReferenceEvaluation(condition);
            if (random.nextInt(10) > 0) {
                scramble(run);
                Truth begun = truth(run.begin());
                assertThat(begun).as("%s at the request", condition).isEqualTo(reference.begin(view(run)));
            }
            for (Phase phase : LATER) {
                scramble(run);
                assertThat(run.at(phase)).as("%s at %s", condition, phase).isEqualTo(reference.at(phase, view(run)));
            }
        }
    }

    @Test
    void whatIsSaidToBeImpossible_neverHappens() {
        for (int round = 0; round < ROUNDS; round++) {
            Condition<StageView> condition = conditions.condition(3);
            ConditionRun run = new ConditionRun(condition);
            scramble(run);
            run.begin();
            for (Phase phase : LATER) {
                scramble(run);
                Possible possible = condition.possible(phase);
                Truth truth = run.at(phase);
                assertThat(truth != Truth.TRUE || possible.toHold())
                        .as("%s holds at %s", condition, phase)
                        .isTrue();
                assertThat(truth != Truth.FALSE || possible.toFail())
                        .as("%s fails at %s", condition, phase)
                        .isTrue();
            }
        }
    }

    @Test
    void whatTheRequestDecides_staysDecided() {
        for (int round = 0; round < ROUNDS; round++) {
            ConditionRun run = new ConditionRun(conditions.condition(3));
            scramble(run);
            Truth begun = truth(run.begin());
            for (Phase phase : LATER) {
                scramble(run);
                assertThat(begun == Truth.UNKNOWN || begun == run.at(phase)).isTrue();
            }
        }
    }

    private void scramble(ConditionRun run) {
        RandomConditions.NAMES.forEach(name -> run.put(name, conditions.found()));
    }

    private static StageView view(ConditionRun run) {
        return GraphqlView.of(run.context());
    }

    private static Truth truth(ConditionState state) {
        return state == ConditionState.HOLDS ? Truth.TRUE : state == ConditionState.FAILS ? Truth.FALSE : Truth.UNKNOWN;
    }
}
