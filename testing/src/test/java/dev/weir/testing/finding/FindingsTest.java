package dev.weir.testing.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.Metrics;
import dev.weir.metrics.current.StrayRecording;
import dev.weir.metrics.misuse.CallSite;
import dev.weir.metrics.misuse.Misuse;
import dev.weir.testing.OtherThread;
import dev.weir.testing.TestMetrics;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private final Findings findings = new Findings();

    @Test
    void nothing_isNoProblem() {
        assertThat(findings.problem("test")).isNull();
        assertThat(findings.remarks()).isEmpty();
    }

    @Test
    void strayRecordings_areBounded() {
        for (int place = 0; place < 1_000; place++) {
            findings.add(new StrayRecording(new CallSite("place " + place), "thread", "lost"));
        }

        assertThat(findings.problem("test"))
                .contains("at place 0 ", "at place 99 ", "and 900 times at other places")
                .doesNotContain("place 100 ");
        assertThat(findings.strays()).hasSize(100);
    }

    @Test
    void oneReasonAtOnePlace_isTold_withTheFirstThread() {
        findings.add(new StrayRecording(new CallSite("place"), "first", "lost"));
        findings.add(new StrayRecording(new CallSite("place"), "second", "lost"));
        findings.add(new StrayRecording(new CallSite("place"), "third", "over"));

        assertThat(findings.problem("test"))
                .contains("at place on thread \"first\": lost (2 times)", "at place on thread \"third\": over")
                .doesNotContain("second");
    }

    @Test
    void bothKinds_areToldTogether() {
        findings.add(new StrayRecording(new CallSite("place"), "thread", "lost"));
        findings.add(new Misuse(Misuse.Kind.VALUE, "wrong", new CallSite("call")));

        assertThat(findings.problem("some test"))
                .startsWith("test \"some test\":")
                .contains("at place", "wrong [at call]");
    }

    @Test
    void oneExpected_doesNotExcuseTheOther() {
        findings.add(new StrayRecording(new CallSite("place"), "thread", "lost"));
        findings.add(new Misuse(Misuse.Kind.VALUE, "wrong", new CallSite("call")));
        findings.expect(Finding.MISUSE);

        assertThat(findings.problem("test")).contains("at place").doesNotContain("wrong");
    }

    @Test
    void aClash_failsTheScope() {
        assertClosingFails(() -> {
                    try (TestMetrics metrics = TestMetrics.onThread()) {
                        Metrics.counter("acme.cache.hit", "Cache hits", "{hit}", 1);
                        Metrics.upDownCounter("acme.cache.hit", "Cache hits", "{hit}", 1);
                        assertThat(metrics.misuses())
                                .singleElement()
                                .satisfies(misuse -> assertThat(misuse.kind()).isEqualTo(Misuse.Kind.CLASH));
                    }
                })
                .contains("two definitions of one metric", "FindingsTest.java");
    }

    @Test
    void anInvalidDefinition_failsTheScope() {
        assertClosingFails(() -> {
                    try (TestMetrics metrics = TestMetrics.onThread()) {
                        Metrics.counter("acme.cache.hit", "", "{hit}", 1);
                        assertThat(metrics.misuses()).hasSize(1);
                    }
                })
                .contains("needs a description", "FindingsTest.java");
    }

    @Test
    void aStrayRecording_failsTheScope() {
        assertClosingFails(() -> {
                    try (TestMetrics metrics = TestMetrics.inContext()) {
                        OtherThread.run(() -> Metrics.counter("acme.cache.hit", "Cache hits", "{hit}", 1));
                        assertThat(metrics.strayRecordings()).hasSize(1);
                    }
                })
                .contains("dev.weir.testing.finding.FindingsTest.", "other-thread");
    }

    @Test
    void aStrayRecording_isHeardByAllThatAreOpen() {
        try (TestMetrics one = TestMetrics.onThread();
                TestMetrics other = TestMetrics.onThread()) {
            OtherThread.run(() -> Metrics.counter("acme.cache.hit", "Cache hits", "{hit}", 1));

            assertThat(one.strayRecordings()).hasSize(1).isEqualTo(other.strayRecordings());
            one.expectStrayRecordings();
            other.expectStrayRecordings();
        }
    }

    @Test
    void theBodysOwnFailure_isNotMasked() {
        Throwable failure = Assertions.catchThrowable(() -> {
            try (TestMetrics metrics = TestMetrics.onThread()) {
                OtherThread.run(() -> Metrics.counter("acme.cache.hit", "Cache hits", "{hit}", 1));
                throw new IllegalStateException("the body's own, with " + metrics.collect());
            }
        });

        assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessage("the body's own, with []\n");
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(suppressed -> assertThat(suppressed)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("FindingsTest.java"));
    }

    @Test
    void whatIsExpected_passes() {
        try (TestMetrics metrics = TestMetrics.builder()
                .expect(Finding.MISUSE, Finding.STRAY_RECORDING)
                .onThread()) {
            OtherThread.run(() -> Metrics.counter("acme.cache.hit", "Cache hits", "{hit}", 1));
            Metrics.counter("acme.cache.hit", "Cache hits", "{hit}", -1);

            assertThat(metrics.misuses()).hasSize(1);
            assertThat(metrics.strayRecordings()).hasSize(1);
        }
    }

    @Test
    void whatIsExpectedInVain_failsTheScope() {
        assertClosingFails(() -> {
                    TestMetrics metrics = TestMetrics.onThread();
                    metrics.expectMisuse().expectStrayRecordings().close();
                })
                .contains("expects misuse", "expects a recording without its provider");
    }

    private static AbstractStringAssert<?> assertClosingFails(ThrowingCallable body) {
        AssertionError failure = Assertions.catchThrowableOfType(AssertionError.class, body);
        assertThat(failure).isNotNull().hasNoSuppressedExceptions();
        return assertThat(failure.getMessage());
    }
}
