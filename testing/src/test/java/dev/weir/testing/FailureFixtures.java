package dev.weir.testing;

import static dev.weir.testing.MetricAssertions.assertThat;

import dev.weir.metrics.Metrics;
import dev.weir.testing.finding.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Test classes that do wrong, to be run inside tests. */
final class FailureFixtures {
    private FailureFixtures() {}

    static void hit() {
        Metrics.counter("acme.cache.hit", "Cache hits", "{hit}", 1);
    }

    static void recordsNegatively() {
        Metrics.counter("acme.cache.hit", "Cache hits", "{hit}", -1);
    }

    @WithMetrics
    static class LosesItsProvider {
        @Test
        void inTheTest() {
            OtherThread.run(FailureFixtures::hit);
        }

        @Test
        void manyTimes() {
            OtherThread.run(() -> {
                for (int i = 0; i < 1_000; i++) {
                    hit();
                }
            });
        }

        @Test
        void andFailsBesides() {
            OtherThread.run(FailureFixtures::hit);
            throw new IllegalStateException("the test's own failure");
        }

        @Test
        void andLooksForWhatIsLost(TestMetrics metrics) {
            OtherThread.run(FailureFixtures::hit);
            assertThat(metrics).counter("acme.cache.hit").hasValue(1);
        }

        @Test
        @WithMetrics(expect = Finding.STRAY_RECORDING)
        void onPurpose() {
            OtherThread.run(FailureFixtures::hit);
        }

        @Test
        @WithMetrics(expect = Finding.STRAY_RECORDING)
        void notAtAll() {
            hit();
        }
    }

    @WithMetrics
    static class LosesItsProviderAround {
        @BeforeEach
        void before() {
            OtherThread.run(FailureFixtures::hit);
        }

        @Test
        void beforeTheTest() {}
    }

    @WithMetrics
    static class LosesItsProviderAfterwards {
        @Test
        void afterTheTest() {}

        @AfterEach
        void after() {
            OtherThread.run(FailureFixtures::hit);
        }
    }

    @WithMetrics
    static class Misuses {
        @Test
        void dropsAValue() {
            recordsNegatively();
        }

        @Test
        @WithMetrics(expect = Finding.MISUSE)
        void onPurpose() {
            recordsNegatively();
        }

        @Test
        void saysSoWhileItRuns(TestMetrics metrics) {
            metrics.expectMisuse();
            recordsNegatively();
        }

        @Test
        @WithMetrics(expect = Finding.MISUSE)
        void notAtAll() {
            hit();
        }
    }

    @WithMetrics
    static class CannotBeMade {
        CannotBeMade() {
            throw new IllegalStateException("the constructor's own failure");
        }

        @Test
        void neverRuns() {}
    }

    @WithMetrics
    @ExtendWith(RefusesInstances.class)
    static class CannotBePrepared {
        @Test
        void neverRuns() {}
    }

    static final class RefusesInstances implements TestInstancePostProcessor {
        @Override
        public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
            throw new IllegalStateException("the other extension's own failure");
        }
    }

    @WithMetrics
    static class AsksTooEarly {
        @BeforeAll
        static void beforeAll(TestMetrics metrics) {
            metrics.collect();
        }

        @Test
        void neverRuns() {}
    }
}
