package dev.weir.selectors.condition;

import static dev.weir.selectors.condition.Conditions.all;
import static dev.weir.selectors.condition.Conditions.any;
import static dev.weir.selectors.condition.Conditions.compare;
import static dev.weir.selectors.condition.Conditions.eq;
import static dev.weir.selectors.condition.Conditions.exists;
import static dev.weir.selectors.condition.Conditions.fixed;
import static dev.weir.selectors.condition.Conditions.in;
import static dev.weir.selectors.condition.Conditions.matches;
import static dev.weir.selectors.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Ordering;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKind;
import dev.weir.selectors.value.ValueKinds;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final Probe REQUEST = Probe.at("request", Phase.REQUEST);
    private static final Probe RESPONSE = Probe.at("response", Phase.RESPONSE);
    private static final Value A = Value.of("a");
    private static final List<Value> VALUES = List.of(
            A,
            Value.of("7"),
            Value.of("nan"),
            Value.of(7L),
            Value.of(7.0),
            Value.of(Double.NaN),
            Value.TRUE,
            new Value.Texts(List.of("a")),
            new Value.I64s(List.of()),
            new Value.F64s(List.of(7.0)),
            new Value.Bools(List.of(true)));

    @Test
    void conditionsWrittenAlike_areEqual() {
        assertThat(all(eq(REQUEST, A), not(matches(RESPONSE, "a+"))))
                .isEqualTo(all(eq(REQUEST, A), not(matches(RESPONSE, "a+"))))
                .isNotEqualTo(all(eq(REQUEST, A), not(matches(RESPONSE, "a*"))));
    }

    @Test
    void twoLiterals_areRecognised() {
        assertThat(comparesLiterals(compare(Comparison.EQUAL, A, A))).isTrue();
        assertThat(comparesLiterals(eq(new Constant(A), A))).isTrue();
        assertThat(comparesLiterals(eq(REQUEST, A))).isFalse();
    }

    @Test
    void literals_comeOutTheSameInEveryPhase() {
        for (Phase phase : Phase.values()) {
            assertThat(compare(Comparison.EQUAL, A, A).possible(phase)).isEqualTo(new Possible(true, false));
            assertThat(compare(Comparison.GREATER, A, A).possible(phase)).isEqualTo(new Possible(false, true));
            assertThat(fixed(true).possible(phase)).isEqualTo(new Possible(true, false));
            assertThat(exists(new Constant(A)).possible(phase)).isEqualTo(new Possible(true, false));
        }
    }

    @Test
    void whatTheRequestShows_isPossibleEverAfter() {
        assertThat(eq(REQUEST, A).possible(Phase.EVENT)).isEqualTo(new Possible(true, true));
        assertThat(eq(REQUEST, A).possible(Phase.DROP)).isEqualTo(new Possible(true, true));
    }

    @Test
    void whatOnlyTheResponseShows_isImpossibleInAnotherPhase() {
        for (Condition<StageView> condition :
                List.of(eq(RESPONSE, A), exists(RESPONSE), in(RESPONSE, A), compare(Comparison.LESS, RESPONSE, A))) {
            assertThat(condition.possible(Phase.RESPONSE)).isEqualTo(new Possible(true, true));
            assertThat(condition.possible(Phase.EVENT)).isEqualTo(new Possible(false, true));
            assertThat(condition.possible(Phase.DROP)).isEqualTo(new Possible(false, false));
        }
    }

    @Test
    void nothingAndNothing_areEqual() {
        assertThat(eq(RESPONSE, RESPONSE).possible(Phase.EVENT)).isEqualTo(new Possible(true, false));
        assertThat(eq(RESPONSE, REQUEST).possible(Phase.EVENT)).isEqualTo(new Possible(true, true));
    }

    @Test
    void anArrayIsInNoOrder_soNoRequestIsEither() {
        Condition<StageView> condition = compare(Comparison.GREATER, REQUEST, new Value.I64s(List.of(1L)));
        assertThat(condition.possible(Phase.REQUEST)).isEqualTo(new Possible(false, true));
    }

    @Test
    void whatMayNotHoldOfAType_holdsOfNoValueOfIt() {
        for (Comparison comparison : Comparison.values()) {
            for (Value literal : VALUES) {
                for (Value value : VALUES) {
                    ValueKinds kinds = ValueKinds.of(ValueKind.of(value));
                    boolean holds = comparison.holds(value, literal) || comparison.holds(literal, value);
                    assertThat(!holds || comparison.mayHold(kinds, literal))
                            .as("%s %s %s", value, comparison, literal)
                            .isTrue();
                    assertThat(comparison.mayHold(ValueKinds.ANY, literal))
                            .as("%s %s", comparison, literal)
                            .isEqualTo(comparison == Comparison.EQUAL || Ordering.isOrdered(literal));
                }
            }
        }
        assertThat(Comparison.EQUAL.mayHold(ValueKinds.INTEGER, Value.of("200")))
                .isFalse();
        assertThat(Comparison.GREATER.mayHold(ValueKinds.INTEGER, Value.of("200")))
                .isTrue();
        assertThat(Comparison.GREATER.mayHold(ValueKinds.INTEGER, A)).isFalse();
        assertThat(Comparison.LESS.mayHold(ValueKinds.TEXT, Value.TRUE)).isFalse();
    }

    @Test
    void groups_foldTheirParts() {
        assertThat(all(fixed(false), eq(REQUEST, A)).possible(Phase.RESPONSE)).isEqualTo(new Possible(false, true));
        assertThat(any(fixed(true), eq(REQUEST, A)).possible(Phase.RESPONSE)).isEqualTo(new Possible(true, false));
        assertThat(not(any(fixed(true))).possible(Phase.RESPONSE)).isEqualTo(new Possible(false, true));
        assertThat(all().possible(Phase.RESPONSE)).isEqualTo(new Possible(true, false));
        assertThat(any().possible(Phase.RESPONSE)).isEqualTo(new Possible(false, true));
        assertThat(all(fixed(true), eq(REQUEST, A)).possible(Phase.RESPONSE)).isEqualTo(new Possible(true, true));
    }

    private static boolean comparesLiterals(Condition<StageView> condition) {
        return condition instanceof Condition.Compared<StageView> compared && compared.comparesLiterals();
    }
}
