package dev.weir.selectors.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.value.JsonValues;
import dev.weir.selectors.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuardedSelectorTest {
    private final List<String> told = new ArrayList<>();
    private final SelectorGuards guards = new SelectorGuards(new Told(), () -> this.nanos);
    private final RouterView view = RouterView.of(RequestContext.create(), RouterRequest.of("GET", "/", Headers.NONE));
    private long nanos;

    @Test
    void whatASelectorFinds_isItsValue() {
        assertThat(ask(() -> "a")).isEqualTo(Value.of("a"));
        assertThat(ask(() -> 7)).isEqualTo(Value.of(7));
        assertThat(ask(() -> 7L)).isEqualTo(Value.of(7));
        assertThat(ask(() -> 0.5f)).isEqualTo(Value.of(0.5));
        assertThat(ask(() -> true)).isEqualTo(Value.of(true));
        assertThat(ask(() -> List.of("a", "b"))).isEqualTo(new Value.Texts(List.of("a", "b")));
        assertThat(ask(() -> null)).isNull();
        assertThat(told).isEmpty();
    }

    @Test
    void longTextsAndLists_areCut() {
        assertThat(ask(() -> "a".repeat(1 << 20))).isEqualTo(Value.of("a".repeat(JsonValues.LONGEST_TEXT)));
        assertThat(ask(() -> new ArrayList<>(Collections.nCopies(1 << 20, 1))))
                .isEqualTo(new Value.I64s(Collections.nCopies(JsonValues.MOST_ELEMENTS, 1L)));
    }

    @Test
    void whatASelectorThrows_isContainedAndCounted() {
        assertThat(ask(() -> {
                    throw new IllegalStateException("no");
                }))
                .isNull();
        assertThat(ask(() -> recursion(0))).isNull();
        assertThat(ask(() -> {
                    throw new NoClassDefFoundError("dev/acme/Gone");
                }))
                .isNull();

        assertThat(told).containsExactly("EXCEPTION", "ERROR", "ERROR");
    }

    @Test
    void aFullHeap_isNobodysToKeep() {
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> ask(() -> {
                    throw new OutOfMemoryError();
                }));
        assertThat(told).isEmpty();
    }

    @Test
    void nonsense_isAbsentAndCounted() {
        List<Supplier<@Nullable Object>> nonsense = List.of(
                Object::new,
                () -> Double.NaN,
                () -> List.of("a", 1),
                () -> Arrays.asList("a", null),
                () -> List.of(List.of()));

        for (Supplier<@Nullable Object> found : nonsense) {
            assertThat(ask(found)).isNull();
        }

        assertThat(told).hasSize(nonsense.size()).containsOnly("NONSENSE");
    }

    @Test
    void aCallOverItsShare_isCounted_andOneThatIsMuchTooSlowIsAStrike() {
        assertThat(ask(() -> taking(Duration.ofNanos(100_000)))).isEqualTo(Value.of("late"));
        assertThat(told).isEmpty();
        assertThat(ask(() -> taking(Duration.ofMillis(10)))).isEqualTo(Value.of("late"));
        assertThat(told).containsExactly("slow");
        assertThat(ask(() -> taking(Duration.ofMillis(11)))).isNull();
        assertThat(told).containsExactly("slow", "SLOW");
    }

    @Test
    void threeStrikesInAMinute_switchItOff_whateverItsOptions() {
        AtomicInteger calls = new AtomicInteger();
        Provided failing = Provided.finding(() -> {
            calls.incrementAndGet();
            throw new IllegalStateException("no");
        });
        Selector<? super RouterView> one = guarded(failing, "one");
        Selector<? super RouterView> other = guarded(failing, "other");

        one.evaluate(Phase.REQUEST, view);
        other.evaluate(Phase.REQUEST, view);
        nanos += Duration.ofSeconds(60).toNanos();
        one.evaluate(Phase.REQUEST, view);
        one.evaluate(Phase.REQUEST, view);
        other.evaluate(Phase.REQUEST, view);

        assertThat(calls).hasValue(3);
        assertThat(told)
                .containsExactly(
                        "EXCEPTION",
                        "EXCEPTION",
                        "EXCEPTION",
                        "acme_tenant is off: it threw java.lang.IllegalStateException");
        guards.readmit();
        one.evaluate(Phase.REQUEST, view);
        assertThat(calls).hasValue(4);
    }

    @Test
    void strikesThatAreFarApart_switchNothingOff() {
        Selector<? super RouterView> failing = guarded(
                Provided.finding(() -> {
                    throw new IllegalStateException("no");
                }),
                "a");

        for (int i = 0; i < 9; i++) {
            failing.evaluate(Phase.REQUEST, view);
            nanos += Duration.ofSeconds(31).toNanos();
        }

        assertThat(told).hasSize(9).containsOnly("EXCEPTION");
    }

    @Test
    void aSelector_isNotAskedOutsideItsPhases_norBeforeItIsGuarded() {
        Provided failing = Provided.finding(() -> {
            throw new AssertionError("asked");
        });

        assertThat(guarded(failing, "a").evaluate(Phase.RESPONSE, view)).isNull();
        assertThat(configured(failing, "a").evaluate(Phase.REQUEST, view)).isNull();
        assertThat(told).isEmpty();
    }

    @Test
    void selectorsOfEqualOptions_areEqual() {
        Provided provider = Provided.finding(() -> 1);

        assertThat(configured(provider, "a"))
                .isEqualTo(configured(provider, "a"))
                .hasSameHashCodeAs(configured(provider, "a"))
                .isNotEqualTo(configured(provider, "b"))
                .isNotEqualTo(configured(Provided.named("acme_other"), "a"));
    }

    private String taking(Duration time) {
        nanos += time.toNanos();
        return "late";
    }

    private static int recursion(int depth) {
        return depth < 0 ? 0 : recursion(depth + 1) + 1;
    }

    private @Nullable Value ask(Supplier<@Nullable Object> found) {
        guards.readmit();
        return guarded(Provided.finding(found), "a").evaluate(Phase.REQUEST, view);
    }

    private Selector<? super RouterView> guarded(Provided provider, String argument) {
        return guards.prepare(configured(provider, argument));
    }

    private static ConfiguredSelector<RouterView> configured(Provided provider, String argument) {
        return CustomSelectorKind.of(provider).create(SelectorOptions.of(Value.of(argument)));
    }

    private final class Told implements SelectorListener {
        @Override
        public void struck(String selector, Strike strike) {
            told.add(strike.name());
        }

        @Override
        public void slow(String selector) {
            told.add("slow");
        }

        @Override
        public void switchedOff(String selector, Strike last, String reason) {
            told.add(selector + " is off: " + reason);
        }
    }
}
