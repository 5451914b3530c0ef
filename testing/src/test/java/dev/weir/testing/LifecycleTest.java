package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.current.CurrentMeterProvider;
import io.opentelemetry.context.Context;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @AfterEach
    void nothingOutlivesTheTests() {
        assertThat(CurrentMeterProvider.get()).isSameAs(CurrentMeterProvider.process());
        assertThat(CurrentMeterProvider.isEverybodys(CurrentMeterProvider.process()))
                .isTrue();
        assertThat(Context.current()).isSameAs(Context.root());
    }

    @Test
    void everyPhaseOfATest_hasTheTestsProvider() {
        JupiterRun.of(LifecycleFixtures.Phases.class)
                .assertPassed(
                        "first",
                        "second",
                        "with 1",
                        "with 2",
                        "repeated 1",
                        "repeated 2",
                        "dynamic 0",
                        "dynamic 1",
                        "onAnotherThread",
                        "nested");
    }

    @Test
    void testsSideBySide_haveTheirOwnProviders() {
        JupiterRun.of(
                        LifecycleFixtures.Phases.class,
                        Map.of(
                                "junit.jupiter.execution.parallel.enabled", "true",
                                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                                "junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL",
                                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"))
                .assertPassed(
                        "first",
                        "second",
                        "with 1",
                        "with 2",
                        "repeated 1",
                        "repeated 2",
                        "dynamic 0",
                        "dynamic 1",
                        "nested");
    }

    @Test
    void testsOfOneInstance_haveTheirOwnProviders() {
        JupiterRun.of(LifecycleFixtures.OneInstance.class).assertPassed("first", "second");
    }

    @Test
    void theContext_canHaveTheProviderInstead() {
        JupiterRun.of(LifecycleFixtures.ContextScoped.class)
                .assertPassed("withTheContext", "aMethodsOwnAnnotation_wins", "nested");
    }

    @Test
    void aConstructor_canTakeTheTestsMetrics() {
        JupiterRun.of(LifecycleFixtures.Constructed.class).assertPassed("withThem");
    }

    @Test
    void oneMethod_canHaveAProvider() {
        JupiterRun.of(LifecycleFixtures.OneMethod.class).assertPassed("annotated");
    }
}
