package dev.weir.testing.selector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.weir.selectors.custom.CustomSelector;
import dev.weir.selectors.custom.CustomSelectorProvider;
import dev.weir.selectors.custom.CustomSelectors;
import dev.weir.selectors.custom.SelectorOptions;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What a custom selector owes the requests that it is asked about, as tests. Extend it in a test class, once for each set
 * of options that matters.
 *
 * @param <V> what the selector has to see of a stage
 */
public abstract class SelectorContract<V extends StageView> {
    private static final int THREADS = 8;
    private static final int ROUNDS = 500;
    private static final int CALLS = 2_000;

    /** The provider under test; each call may make another. */
    protected abstract CustomSelectorProvider<V> provider();

    /** Options that the provider takes. */
    protected abstract SelectorOptions options();

    /** Moments at which the selector with these options finds something. */
    protected abstract Map<Phase, V> moments();

    /** What 99 of 100 calls may need at most. */
    protected Duration share() {
        return Duration.ofNanos(100_000);
    }

    @Test
    void provider_canBeRegistered() {
        assertThatCode(() -> CustomSelectors.of(List.of(provider()))).doesNotThrowAnyException();
    }

    @Test
    void phases_areThereAndStayTheSame() {
        CustomSelector<V> selector = create();
        Phases phases = selector.phases();

        assertThat(phases).as("phases()").isNotNull().isNotEqualTo(Phases.NONE).isEqualTo(selector.phases());
        assertThat(create().phases()).as("phases() of another").isEqualTo(phases);
        assertThat(moments()).as("moments()").isNotEmpty();
        assertThat(moments().keySet()).as("phases in which it finds something").allMatch(phases::contains);
    }

    @Test
    void whatItFinds_isAValue() {
        moments().forEach((phase, view) -> {
            assertThat(create().find(phase, view)).as("found in %s", phase).isNotNull();
            assertThat(Asked.at(provider(), options(), phase, view).problems()).isEmpty();
        });
    }

    @Test
    void hostileRequests_makeItNeitherThrowNorRave() {
        CustomSelector<V> selector = create();
        List<V> hostile = HostileViews.of(provider().view());
        assertThat(hostile).isNotEmpty();
        for (Phase phase : phasesOf(selector)) {
            for (V view : hostile) {
                assertThatCode(() -> selector.find(phase, view))
                        .as("in %s", phase)
                        .doesNotThrowAnyException();
                assertThat(Asked.at(provider(), options(), phase, view).problems())
                        .as("in %s", phase)
                        .isEmpty();
            }
        }
    }

    @Test
    void outsideItsPhases_itFindsNothing() {
        CustomSelector<V> selector = create();
        V any = moments().values().iterator().next();
        Arrays.stream(Phase.values())
                .filter(phase -> !selector.phases().contains(phase))
                .forEach(phase ->
                        assertThat(selector.find(phase, any)).as("in %s", phase).isNull());
    }

    @Test
    void equalOptions_makeSelectorsThatAnswerAlike() {
        SelectorOptions same =
                new SelectorOptions(options().argument(), options().others());

        moments()
                .forEach((phase, view) -> assertThat(provider().create(same).find(phase, view))
                        .as("in %s", phase)
                        .isEqualTo(create().find(phase, view)));
    }

    @Test
    void manyThreads_getTheSameAnswers() throws Exception {
        CustomSelector<V> shared = create();
        Map<Phase, V> moments = moments();
        Map<Phase, Object> expected = new EnumMap<>(Phase.class);
        moments.forEach((phase, view) -> expected.put(phase, String.valueOf(create().find(phase, view))));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Void> asking = () -> {
                for (int i = 0; i < ROUNDS; i++) {
                    moments.forEach((phase, view) -> assertThat(String.valueOf(shared.find(phase, view)))
                            .as("in %s, beside other threads", phase)
                            .isEqualTo(expected.get(phase)));
                }
                return null;
            };
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(asking));
            }
            for (Future<Void> one : running) {
                one.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aCall_takesNoMoreThanItsShare() {
        CustomSelector<V> selector = create();
        moments().forEach((phase, view) -> {
            long[] nanos = new long[CALLS];
            for (int i = -CALLS; i < CALLS; i++) {
                long started = System.nanoTime();
                selector.find(phase, view);
                nanos[Math.max(0, i)] = System.nanoTime() - started;
            }
            Arrays.sort(nanos);
            assertThat(Duration.ofNanos(nanos[CALLS * 99 / 100]))
                    .as("the slowest of 99 of 100 calls in %s", phase)
                    .isLessThanOrEqualTo(share());
        });
    }

    @Test
    void asking_leavesTheRequestAsItWas() {
        moments().forEach((phase, view) -> {
            var before = view.context().entries();
            create().find(phase, view);
            assertThat(view.context().entries())
                    .as("the context after %s", phase)
                    .isEqualTo(before);
        });
    }

    private CustomSelector<V> create() {
        return provider().create(options());
    }

    private List<Phase> phasesOf(CustomSelector<V> selector) {
        return Arrays.stream(Phase.values()).filter(selector.phases()::contains).toList();
    }
}
