package dev.weir.selectors.selector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.selector.ambient.Nothing;
import dev.weir.selectors.selector.http.RequestHeader;
import dev.weir.selectors.selector.operation.OperationKind;
import dev.weir.selectors.selector.router.RouterFact;
import dev.weir.selectors.stage.ExampleContext;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.value.Value;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectorSetTest {

    private final RouterView view = RouterView.of(ExampleContext.bare(), RouterRequest.of("GET", "/", Headers.NONE));

    @Test
    void equalSelectors_haveOneNumber() {
        SelectorSet.Builder<RouterView> builder = SelectorSet.builder();
        assertThat(builder.number(RequestHeader.of("a"))).isZero();
        assertThat(builder.number(RouterFact.REQUEST_METHOD)).isEqualTo(1);
        assertThat(builder.number(RequestHeader.of("A"))).isZero();
        SelectorSet<RouterView> set = builder.build();
        assertThat(set.size()).isEqualTo(2);
        assertThat(set.selector(1)).isEqualTo(RouterFact.REQUEST_METHOD);
        assertThat(set.needs()).isEmpty();
    }

    @Test
    void aSetNeeds_whatItsSelectorsNeed() {
        SelectorSet.Builder<RouterView> builder = SelectorSet.builder();
        builder.number(RouterFact.REQUEST_METHOD);
        builder.number(RouterFact.RESPONSE_BODY);
        builder.number(new OperationKind(Phases.ALL));
        assertThat(builder.build().needs()).containsExactlyInAnyOrder(Need.RESPONSE_BODY, Need.OPERATION);
    }

    @Test
    void aSelector_isEvaluatedOnceInAPhaseAndOnlyIfAskedFor() {
        Counting counting = new Counting(new AtomicInteger());
        SelectorSet.Builder<RouterView> builder = SelectorSet.builder();
        int number = builder.number(counting);
        SelectorSet<RouterView> set = builder.build();
        PhaseValues<RouterView> values = new PhaseValues<>(set, Phase.REQUEST, view);
        assertThat(counting.asked()).hasValue(0);
        assertThat(values.value(number)).isNull();
        assertThat(values.value(number)).isNull();
        assertThat(counting.asked()).hasValue(1);
    }

    @Test
    void values_areThoseOfTheirSelectors_inWhateverOrderTheyAreAskedFor() {
        SelectorSet.Builder<RouterView> builder = SelectorSet.builder();
        for (int i = 0; i < 40; i++) {
            builder.number(new Constant(Value.of(i)));
        }
        PhaseValues<RouterView> values = new PhaseValues<>(builder.build(), Phase.REQUEST, view);
        for (int number : new int[] {3, 39, 0, 17, 8, 7, 3}) {
            assertThat(values.value(number)).isEqualTo(Value.of(number));
        }
    }

    @Test
    void known_isOnlyWhatWasAskedForBeforeAndFound() {
        SelectorSet.Builder<RouterView> builder = SelectorSet.builder();
        int found = builder.number(RouterFact.REQUEST_METHOD);
        int absent = builder.number(new Counting(new AtomicInteger()));
        PhaseValues<RouterView> values = new PhaseValues<>(builder.build(), Phase.REQUEST, view);
        assertThat(values.known(found)).isNull();
        values.value(found);
        values.value(absent);
        assertThat(values.known(found)).isEqualTo(Value.of("GET"));
        assertThat(values.known(absent)).isNull();
    }

    @Test
    void aSelectorOutOfItsPhases_isNotEvaluated() {
        Counting counting = new Counting(new AtomicInteger());
        assertThat(counting.evaluate(Phase.RESPONSE, view)).isNull();
        assertThat(counting.asked()).hasValue(0);
    }

    @Test
    void nothing_isActiveInNoPhase() {
        for (Phase phase : Phase.values()) {
            assertThat(new Nothing().activeIn(phase)).isFalse();
            assertThat(new Nothing().evaluate(phase, view)).isNull();
        }
    }

    /** Finds nothing, and counts how often it looked. */
    private record Counting(AtomicInteger asked) implements Selector<StageView> {

        @Override
        public Phases phases() {
            return Phases.REQUEST;
        }

        @Override
        public @Nullable Value read(Phase phase, StageView view) {
            asked.incrementAndGet();
            return null;
        }
    }
}
