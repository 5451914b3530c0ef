package dev.weir.testing;

import static dev.weir.testing.MetricAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.Metrics;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes in which every phase of a test says that it was there. */
final class LifecycleFixtures {
    private LifecycleFixtures() {}

    static void visit(String phase) {
        Metrics.counter("test.visit", "Visits", "{visit}", 1, "phase", phase);
    }

    static void assertVisits(TestMetrics metrics, String... phases) {
        assertThat(metrics.collect().seriesOf("test.visit"))
                .allSatisfy(series ->
                        assertThat(((LongPointData) series.point()).getValue()).isEqualTo(1))
                .extracting(series -> series.attributes().toString())
                .containsExactlyInAnyOrder(Stream.of(phases)
                        .map(phase ->
                                Attributes.builder().put("phase", phase).build().toString())
                        .toArray(String[]::new));
    }

    @WithMetrics
    static class Phases {
        Phases() {
            visit("constructor");
        }

        @BeforeAll
        static void beforeAll() {
            visit("before all");
        }

        @BeforeEach
        void beforeEach(TestMetrics metrics) {
            visit("before");
            assertVisits(metrics, "constructor", "before");
        }

        @AfterEach
        void afterEach(TestMetrics metrics) {
            visit("after");
            assertThat(metrics).hasSeries("test.visit", "phase", "after");
            assertThat(metrics).hasSeries("test.visit", "phase", "before");
        }

        @Test
        void first(TestMetrics metrics) {
            visit("test");
            assertVisits(metrics, "constructor", "before", "test");
        }

        @Test
        void second(TestMetrics metrics) {
            visit("test");
            assertVisits(metrics, "constructor", "before", "test");
        }

        @ParameterizedTest(name = "with {0}")
        @ValueSource(ints = {1, 2})
        void parameterised(int value, TestMetrics metrics) {
            visit("value " + value);
            assertVisits(metrics, "constructor", "before", "value " + value);
        }

        @RepeatedTest(value = 2, name = "repeated {currentRepetition}")
        void repeated(TestMetrics metrics) {
            visit("test");
            assertVisits(metrics, "constructor", "before", "test");
        }

        @TestFactory
        Stream<DynamicTest> factory(TestMetrics metrics) {
            return IntStream.range(0, 2)
                    .mapToObj(i -> DynamicTest.dynamicTest("dynamic " + i, () -> {
                        visit("dynamic " + i);
                        assertThat(metrics).hasSeries("test.visit", "phase", "dynamic " + i);
                    }));
        }

        @Test
        @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void onAnotherThread(TestMetrics metrics) {
            visit("test");
            assertVisits(metrics, "constructor", "before", "test");
        }

        @Nested
        class Inner {
            @BeforeEach
            void innerBefore() {
                visit("inner before");
            }

            @Test
            void nested(TestMetrics metrics) {
                assertVisits(metrics, "constructor", "before", "inner before");
            }
        }
    }

    @WithMetrics
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {
        private final List<TestMetrics> seen = new ArrayList<>();

        OneInstance() {
            visit("constructor");
        }

        @Test
        void first(TestMetrics metrics) {
            visit("test");
            assertVisits(metrics, "test");
            seen.add(metrics);
            assertThat(seen).doesNotHaveDuplicates();
        }

        @Test
        void second(TestMetrics metrics) {
            first(metrics);
        }
    }

    @WithMetrics(TestScope.CONTEXT)
    static class ContextScoped {
        @BeforeEach
        void before() {
            visit("before");
        }

        @Test
        void withTheContext(TestMetrics metrics) {
            OtherThread.run(Context.current().wrap(() -> visit("test")));
            assertVisits(metrics, "before", "test");
        }

        @Test
        @WithMetrics(TestScope.THREAD)
        void aMethodsOwnAnnotation_wins() {
            assertThat(Context.current()).isSameAs(Context.root());
        }

        @Nested
        class Inner {
            @Test
            void nested() {
                assertThat(Context.current()).isNotSameAs(Context.root());
            }
        }
    }

    @WithMetrics
    static class Constructed {
        private final TestMetrics metrics;

        Constructed(TestMetrics metrics) {
            visit("constructor");
            this.metrics = metrics;
        }

        @Test
        void withThem(TestMetrics same) {
            assertThat((Object) same).isSameAs(metrics);
            assertVisits(metrics, "constructor");
        }
    }

    static class OneMethod {
        @Test
        @WithMetrics
        void annotated(TestMetrics metrics) {
            visit("test");
            assertVisits(metrics, "test");
        }
    }
}
