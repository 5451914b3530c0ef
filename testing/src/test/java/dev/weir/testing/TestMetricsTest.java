package dev.weir.testing;

import static dev.weir.testing.MetricAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.metrics.Metrics;
import dev.weir.metrics.current.CurrentMeterProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.resources.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestMetricsTest {

    @ParameterizedTest
    @EnumSource
    void aRecording_isRead_andGoesNowhereElse(TestScope scope) {
        try (TestMetrics outer = open(scope)) {
            try (TestMetrics inner = open(scope)) {
                hit();

                assertThat(inner).counter("acme.cache.hit").hasValue(1);
                assertThat(outer).isEmpty();
            }
            assertThat(outer).isEmpty();
            hit();
            assertThat(outer).counter("acme.cache.hit").hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLaterScope_startsEmpty(TestScope scope) {
        try (TestMetrics first = open(scope)) {
            hit();
            assertThat(first).hasMetric("acme.cache.hit");
        }
        try (TestMetrics second = open(scope)) {
            assertThat(second).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterClose_theThreadIsAsBefore(TestScope scope) {
        try (TestMetrics metrics = open(scope)) {
            assertThat(CurrentMeterProvider.get()).isSameAs(metrics.provider());
        }

        assertThat(CurrentMeterProvider.get()).isSameAs(CurrentMeterProvider.process());
        assertThat(Context.current()).isSameAs(Context.root());
    }

    @ParameterizedTest
    @EnumSource
    void afterClose_whatWasCollectedIsStillThere(TestScope scope) {
        TestMetrics metrics = open(scope);
        hit();
        metrics.close();

        assertThat(metrics).counter("acme.cache.hit").hasValue(1);
    }

    @Test
    void closeAgain_doesNothing() {
        TestMetrics metrics = TestMetrics.onThread();
        metrics.close();

        try (TestMetrics other = TestMetrics.onThread()) {
            metrics.close();
            hit();
            assertThat(other).counter("acme.cache.hit").hasValue(1);
        }
    }

    @Test
    void closeOnAnotherThread_isRefused() {
        TestMetrics metrics = TestMetrics.onThread();
        OtherThread.run(() -> assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(metrics::close)
                .withMessageContaining("TestMetricsTest.closeOnAnotherThread_isRefused")
                .withMessageContaining("close them where they were opened"));
        assertThat(CurrentMeterProvider.get()).isSameAs(metrics.provider());

        metrics.close();
        assertThat(CurrentMeterProvider.get()).isSameAs(CurrentMeterProvider.process());
    }

    @Test
    void aThreadsProvider_survivesAnyContext() {
        try (TestMetrics metrics = TestMetrics.onThread()) {
            in(Context.root(), TestMetricsTest::hit);

            assertThat(metrics).counter("acme.cache.hit").hasValue(1);
        }
    }

    @Test
    void aContextsProvider_goesAlongWithTheContext() {
        try (TestMetrics metrics = TestMetrics.inContext()) {
            OtherThread.run(Context.current().wrap(TestMetricsTest::hit));

            assertThat(metrics).counter("acme.cache.hit").hasValue(1);
        }
    }

    @Test
    void aContextsProvider_isLostWithTheContext() {
        try (TestMetrics metrics = TestMetrics.inContext()) {
            in(Context.root(), TestMetricsTest::hit);

            assertThat(metrics).isEmpty();
            assertThat(metrics.strayRecordings()).hasSize(1);
            metrics.expectStrayRecordings();
        }
    }

    @Test
    void aCallbackThatRecords_recordsToTheProviderThatCollects() {
        TestMetrics metrics = TestMetrics.onThread();
        Metrics.observeLongGauge("acme.size", "Size", "{entry}", size -> {
            hit();
            size.record(1);
        });
        metrics.close();

        try (TestMetrics other = TestMetrics.onThread()) {
            metrics.collect();

            assertThat(other).isEmpty();
            assertThat(metrics).hasMetric("acme.cache.hit");
            assertThat(other.strayRecordings()).isNotEmpty();
            other.expectStrayRecordings();
        }
    }

    @Test
    void theSdk_canBeChanged() {
        try (TestMetrics metrics = TestMetrics.builder()
                .sdk(sdk ->
                        sdk.setResource(Resource.builder().put("host.name", "a").build()))
                .onThread()) {
            hit();

            assertThat(metrics.collect()
                            .all()
                            .get(0)
                            .getResource()
                            .getAttributes()
                            .size())
                    .isEqualTo(1);
        }
    }

    @Test
    void toString_namesTheTest() {
        try (TestMetrics metrics = TestMetrics.onThread()) {
            assertThat(metrics.toString()).isEqualTo("metrics of TestMetricsTest.toString_namesTheTest");
        }
    }

    private static TestMetrics open(TestScope scope) {
        return switch (scope) {
            case THREAD -> TestMetrics.onThread();
            case CONTEXT -> TestMetrics.inContext();
        };
    }

    private static void in(Context context, Runnable task) {
        try (Scope entered = context.makeCurrent()) {
            assertThat(entered).isNotNull();
            task.run();
        }
    }

    private static void hit() {
        Metrics.counter("acme.cache.hit", "Cache hits", "{hit}", 1);
    }
}
