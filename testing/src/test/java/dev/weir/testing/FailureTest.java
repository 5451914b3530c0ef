package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.current.CurrentMeterProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

class FailureTest {
    private static final String CALL_SITE = "dev.weir.testing.FailureFixtures.hit(FailureFixtures.java:";

    @AfterEach
    void nothingOutlivesTheTests() {
        assertThat(CurrentMeterProvider.isEverybodys(CurrentMeterProvider.process()))
                .isTrue();
    }

    @Test
    void aStrayRecording_failsTheTest_andNamesTheCallSite() {
        Throwable failure =
                JupiterRun.of(FailureFixtures.LosesItsProvider.class).failureOf("inTheTest");

        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("test \"LosesItsProvider.inTheTest\"")
                .hasMessageContaining(CALL_SITE)
                .hasMessageContaining("on thread \"other-thread\"")
                .hasMessageContaining("wrap(");
    }

    @Test
    void manyStrayRecordingsAtOnePlace_areOneLine() {
        Throwable failure =
                JupiterRun.of(FailureFixtures.LosesItsProvider.class).failureOf("manyTimes");

        assertThat(failure).hasMessageContaining("(1000 times)");
        assertThat(failure.getMessage()).containsOnlyOnce(CALL_SITE);
    }

    @Test
    void theTestsOwnFailure_comesFirst() {
        Throwable failure =
                JupiterRun.of(FailureFixtures.LosesItsProvider.class).failureOf("andFailsBesides");

        assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessage("the test's own failure");
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(suppressed -> assertThat(suppressed).hasMessageContaining(CALL_SITE));
    }

    @Test
    void aFailedAssertion_tellsOfStrayRecordings() {
        Throwable failure =
                JupiterRun.of(FailureFixtures.LosesItsProvider.class).failureOf("andLooksForWhatIsLost");

        assertThat(failure)
                .hasMessageContaining("nothing of this name was recorded")
                .hasMessageContaining("Recorded without this test's provider:\n  at " + CALL_SITE);
    }

    @Test
    void anExpectedStrayRecording_passes_andAMissingOneFails() {
        JupiterRun run = JupiterRun.of(FailureFixtures.LosesItsProvider.class);

        run.assertPassed("onPurpose");
        assertThat(run.failureOf("notAtAll"))
                .hasMessageContaining("The test expects a recording without its provider, and there was none.");
    }

    @Test
    void aStrayRecordingBeforeOrAfterTheTest_failsItToo() {
        assertThat(JupiterRun.of(FailureFixtures.LosesItsProviderAround.class).failureOf("beforeTheTest"))
                .hasMessageContaining(CALL_SITE);
        assertThat(JupiterRun.of(FailureFixtures.LosesItsProviderAfterwards.class)
                        .failureOf("afterTheTest"))
                .hasMessageContaining(CALL_SITE);
    }

    @Test
    void misuse_failsTheTest_andNamesTheCallSite() {
        Throwable failure = JupiterRun.of(FailureFixtures.Misuses.class).failureOf("dropsAValue");

        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Metrics used wrongly:")
                .hasMessageContaining("a counter only rises")
                .hasMessageContaining("dev.weir.testing.FailureFixtures.recordsNegatively(FailureFixtures.java:")
                .hasMessageContaining("expectMisuse()");
    }

    @Test
    void expectedMisuse_passes_andMissingMisuseFails() {
        JupiterRun run = JupiterRun.of(FailureFixtures.Misuses.class);

        run.assertPassed("onPurpose", "saysSoWhileItRuns");
        assertThat(run.failureOf("notAtAll"))
                .hasMessageContaining("The test expects misuse of metrics, and there was none.");
    }

    @ParameterizedTest
    @ValueSource(classes = {FailureFixtures.CannotBeMade.class, FailureFixtures.CannotBePrepared.class})
    void aTestThatCannotStart_leavesNoScope(Class<?> testClass) {
        Throwable failure = JupiterRun.of(testClass).failureOf("neverRuns");

        assertThat(failure).hasStackTraceContaining("own failure");
    }

    @Test
    void metricsForAWholeClass_areRefused_withTheReason() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(FailureFixtures.AsksTooEarly.class))
                .execute()
                .containerEvents()
                .failed()
                .assertThatEvents()
                .singleElement()
                .satisfies(event -> assertThat(event.getPayload().toString())
                        .contains("TestMetrics belong to one test, not to a class"));
    }
}
