package dev.weir.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What became of the tests of a class that JUnit ran inside a test. */
record JupiterRun(Map<String, TestExecutionResult> results) {

    static JupiterRun of(Class<?> testClass) {
        return of(testClass, Map.of());
    }

    static JupiterRun of(Class<?> testClass, Map<String, String> configuration) {
        List<Event> finished = EngineTestKit.engine("junit-jupiter")
                .configurationParameters(configuration)
                .selectors(selectClass(testClass))
                .execute()
                .testEvents()
                .finished()
                .list();
        return new JupiterRun(finished.stream()
                .collect(Collectors.toMap(
                        event -> event.getTestDescriptor().getDisplayName().replaceAll("\\(.*\\)$", ""),
                        event -> event.getRequiredPayload(TestExecutionResult.class))));
    }

    /** Why the test failed; a test that passed fails this. */
    Throwable failureOf(String test) {
        TestExecutionResult result = resultOf(test);
        assertThat(result.getStatus()).as(test).isEqualTo(TestExecutionResult.Status.FAILED);
        return result.getThrowable().orElseThrow();
    }

    void assertPassed(String... tests) {
        for (String test : tests) {
            TestExecutionResult result = resultOf(test);
            assertThat(result.getStatus())
                    .as(() -> test + ": " + result.getThrowable())
                    .isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
        }
    }

    private TestExecutionResult resultOf(String test) {
        assertThat(results).containsKey(test);
        return requireNonNull(results.get(test), test);
    }
}
