package dev.weir.selectors.condition.compiled;

import static dev.weir.selectors.condition.Conditions.all;
import static dev.weir.selectors.condition.Conditions.any;
import static dev.weir.selectors.condition.Conditions.compare;
import static dev.weir.selectors.condition.Conditions.eq;
import static dev.weir.selectors.condition.Conditions.exists;
import static dev.weir.selectors.condition.Conditions.fixed;
import static dev.weir.selectors.condition.Conditions.in;
import static dev.weir.selectors.condition.Conditions.matches;
import static dev.weir.selectors.condition.Conditions.not;
import static dev.weir.selectors.condition.Conditions.startsWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.condition.Comparison;
import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.condition.Probe;
import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompiledConditionTest {

    private static final Probe REQUEST = Probe.at("request", Phase.REQUEST);
    private static final Probe OTHER_REQUEST = Probe.at("other", Phase.REQUEST);
    private static final Probe RESPONSE = Probe.at("response", Phase.RESPONSE);
    private static final Probe ALWAYS = Probe.at("always", Phase.REQUEST, Phase.RESPONSE, Phase.EVENT);
    private static final Value A = Value.of("a");

    @Test
    void aRequestThatEquals_decides() {
        assertThat(begin(eq(REQUEST, A), "a")).isSameAs(ConditionState.HOLDS);
        assertThat(begin(eq(REQUEST, A), "b")).isSameAs(ConditionState.FAILS);
    }

    @Test
    void aRequestWithoutTheValue_leavesItOpenUntilTheResponse() {
        ConditionRun run = new ConditionRun(eq(REQUEST, A));
        assertThat(run.begin()).isSameAs(ConditionState.UNDECIDED);
        assertThat(run.at(Phase.RESPONSE)).isEqualTo(Truth.FALSE);
        assertThat(run.at(Phase.DROP)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aRequestThatDiffers_staysDifferentBelowNot() {
        ConditionRun run = new ConditionRun(not(eq(REQUEST, OTHER_REQUEST)));
        run.put("request", "a").put("other", "b");
        assertThat(run.begin()).isSameAs(ConditionState.HOLDS);
        assertThat(run.holds(Phase.RESPONSE)).isTrue();
        assertThat(run.holds(Phase.DROP)).isTrue();
    }

    @Test
    void aPartThatTheRequestDecides_isNotAskedAgain() {
        ConditionRun run = new ConditionRun(all(not(eq(ALWAYS, A)), eq(RESPONSE, A)));
        run.put("always", "b");
        assertThat(run.begin()).isNotIn(ConditionState.HOLDS, ConditionState.FAILS);
        run.put("always", "a").put("response", "a");
        assertThat(run.holds(Phase.RESPONSE)).isTrue();
    }

    @Test
    void aValueOfTheRequest_waitsForTheResponse() {
        ConditionRun run = new ConditionRun(eq(REQUEST, RESPONSE));
        run.put("request", "a").begin();
        run.put("request", null).put("response", "a");
        assertThat(run.holds(Phase.RESPONSE)).isTrue();
        run.put("response", "b");
        assertThat(run.holds(Phase.RESPONSE)).isFalse();
        assertThat(run.at(Phase.DROP)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aValueThatWaited_countsInPlaceOfALaterOne() {
        ConditionRun run = new ConditionRun(eq(RESPONSE, ALWAYS));
        run.put("always", "a").begin();
        run.put("always", "b").put("response", "a");
        assertThat(run.holds(Phase.RESPONSE)).isTrue();
    }

    @Test
    void nothing_equalsNothingButOnlyOnceItIsSure() {
        ConditionRun run = new ConditionRun(eq(REQUEST, RESPONSE));
        assertThat(run.begin()).isNotSameAs(ConditionState.HOLDS);
        assertThat(run.at(Phase.RESPONSE)).isEqualTo(Truth.TRUE);
        assertThat(run.at(Phase.DROP)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void nothing_isInNoOrder() {
        ConditionRun run = new ConditionRun(compare(Comparison.AT_LEAST, RESPONSE, Value.of(1L)));
        run.begin();
        assertThat(run.at(Phase.RESPONSE)).isEqualTo(Truth.FALSE);
    }

    @Test
    void aTextThatSpellsANumber_isComparedAsOneInEveryPhase() {
        ConditionRun atRequest = new ConditionRun(compare(Comparison.GREATER, REQUEST, Value.of(100L)));
        assertThat(atRequest.put("request", "1000").begin()).isSameAs(ConditionState.HOLDS);
        ConditionRun atResponse = new ConditionRun(compare(Comparison.GREATER, RESPONSE, Value.of(100L)));
        atResponse.begin();
        atResponse.put("response", "1000");
        assertThat(atResponse.holds(Phase.RESPONSE)).isTrue();
        atResponse.put("response", "20");
        assertThat(atResponse.holds(Phase.RESPONSE)).isFalse();
    }

    @Test
    void equality_isOneOfTypes() {
        assertThat(begin(eq(REQUEST, Value.of(200L)), "200")).isSameAs(ConditionState.FAILS);
        assertThat(begin(eq(REQUEST, Value.of(200L)), 200.0)).isSameAs(ConditionState.FAILS);
        assertThat(begin(eq(REQUEST, Value.of(200L)), 200)).isSameAs(ConditionState.HOLDS);
    }

    @Test
    void existence_isDecidedByARequestThatShouldShowIt() {
        assertThat(begin(exists(REQUEST), "a")).isSameAs(ConditionState.HOLDS);
        assertThat(begin(exists(REQUEST), null)).isSameAs(ConditionState.FAILS);
    }

    @Test
    void existenceInTheResponse_isOpenUntilThen() {
        ConditionRun run = new ConditionRun(exists(RESPONSE));
        assertThat(run.begin()).isSameAs(ConditionState.UNDECIDED);
        assertThat(run.at(Phase.RESPONSE)).isEqualTo(Truth.FALSE);
        assertThat(run.at(Phase.DROP)).isEqualTo(Truth.UNKNOWN);
        run.put("response", 1);
        assertThat(run.at(Phase.RESPONSE)).isEqualTo(Truth.TRUE);
    }

    @Test
    void oneCertainPart_decidesAGroupWhateverTheOthers() {
        assertThat(begin(any(exists(RESPONSE), eq(REQUEST, A)), "a")).isSameAs(ConditionState.HOLDS);
        assertThat(begin(all(exists(RESPONSE), eq(REQUEST, A)), "b")).isSameAs(ConditionState.FAILS);
    }

    @Test
    void anAbortedRequest_isJudgedByWhatTheRequestDecided() {
        ConditionRun run = new ConditionRun(any(eq(REQUEST, A), exists(RESPONSE)));
        run.put("request", "a").begin();
        assertThat(run.holds(Phase.DROP)).isTrue();
    }

    @Test
    void emptyGroups_haveTheirUsualMeaning() {
        assertThat(begin(all(), null)).isSameAs(ConditionState.HOLDS);
        assertThat(begin(any(), null)).isSameAs(ConditionState.FAILS);
    }

    @Test
    void aConstantSelector_isALiteral() {
        Condition<StageView> condition = eq(REQUEST, new Constant(A));
        assertThat(begin(condition, "a")).isSameAs(ConditionState.HOLDS);
        ConditionRun late = new ConditionRun(eq(RESPONSE, new Constant(A)));
        late.begin();
        late.put("response", "a");
        assertThat(late.holds(Phase.RESPONSE)).isTrue();
    }

    @Test
    void aFixedCondition_needsNoRequest() {
        assertThat(new ConditionRun(fixed(true)).at(Phase.FIELD)).isEqualTo(Truth.TRUE);
        assertThat(new ConditionRun(fixed(false)).at(Phase.DROP)).isEqualTo(Truth.FALSE);
        assertThat(new ConditionRun(compare(Comparison.LESS, Value.of(1L), Value.of(2L))).at(Phase.DROP))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void membership_isEqualityWithOne() {
        assertThat(begin(in(REQUEST, A, Value.of(1L)), 1)).isSameAs(ConditionState.HOLDS);
        assertThat(begin(in(REQUEST, A, Value.of(1L)), "1")).isSameAs(ConditionState.FAILS);
        assertThat(begin(in(REQUEST), "1")).isSameAs(ConditionState.FAILS);
        assertThat(begin(in(REQUEST, A), null)).isSameAs(ConditionState.UNDECIDED);
    }

    @Test
    void prefixesAndPatterns_areSoughtInTheTextOfAnyScalar() {
        assertThat(begin(startsWith(REQUEST, "/api/"), "/api/users")).isSameAs(ConditionState.HOLDS);
        assertThat(begin(startsWith(REQUEST, "5"), 503)).isSameAs(ConditionState.HOLDS);
        assertThat(begin(startsWith(REQUEST, "5"), 404)).isSameAs(ConditionState.FAILS);
        assertThat(begin(matches(REQUEST, "^5..$"), 503)).isSameAs(ConditionState.HOLDS);
        assertThat(begin(matches(REQUEST, "sers"), "/api/users")).isSameAs(ConditionState.HOLDS);
        assertThat(begin(matches(REQUEST, "^true$"), true)).isSameAs(ConditionState.HOLDS);
        assertThat(begin(matches(REQUEST, "2.5"), 2.5)).isSameAs(ConditionState.HOLDS);
        assertThat(begin(matches(REQUEST, "."), new Object[] {"a"})).isSameAs(ConditionState.FAILS);
    }

    @Test
    void aTextTooLongToMatch_isRefusedAndCounted() {
        ConditionRun run = new ConditionRun(matches(REQUEST, "a"));
        run.put("request", "a".repeat(4_097));
        assertThat(run.begin()).isSameAs(ConditionState.FAILS);
        assertThat(run.context().refusals().patterns()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"RESPONSE", "EVENT", "FIELD", "ERROR", "DROP"})
    void aDecision_holdsInEveryLaterPhase(Phase phase) {
        ConditionRun run = new ConditionRun(eq(REQUEST, A));
        run.put("request", "a").begin();
        assertThat(run.holds(phase)).isTrue();
    }

    @Test
    void aValueOfTheResponse_isGoneInTheNextPhase() {
        ConditionRun run = new ConditionRun(eq(RESPONSE, A));
        run.begin();
        run.put("response", "a");
        assertThat(run.holds(Phase.RESPONSE)).isTrue();
        assertThat(run.holds(Phase.EVENT)).isFalse();
    }

    @Test
    void equalSelectors_areEvaluatedOnceInAPhase() {
        ConditionRun run = new ConditionRun(any(eq(REQUEST, A), eq(Probe.at("request", Phase.REQUEST), Value.of("b"))));
        assertThat(run.selectors()).isEqualTo(1);
    }

    private static ConditionState begin(Condition<StageView> condition, @Nullable Object request) {
        return new ConditionRun(condition).put("request", request).begin();
    }
}
