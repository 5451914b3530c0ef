package dev.weir.testing.assertion;

import static dev.weir.testing.MetricAssertions.assertThat;
import static dev.weir.testing.assertion.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.weir.metrics.Metrics;
import dev.weir.testing.OtherThread;
import dev.weir.testing.TestMetrics;
import dev.weir.testing.WithMetrics;
import dev.weir.testing.collected.CollectedMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class SnapshotAssertTest {

    @Test
    @WithMetrics
    void whatIsAsTheSnapshotSays_passes(TestMetrics metrics) {
        recordSome();

        assertThat(metrics).redactingDurations().matchesSnapshot();
        Metrics.counter("acme.hit", "Hits", "{hit}", 1);
        assertThat(metrics).redactingDurations().matchesSnapshot("later");
        assertThat(metrics).inMeter("other").matchesSnapshot("nothing");
    }

    @Test
    void withoutJUnit_theMethodThatOpensIsTheTest() {
        try (TestMetrics metrics = TestMetrics.onThread()) {
            recordSome();

            assertThat(metrics).redactingDurations().matchesSnapshot();
        }
    }

    @Test
    void aStaleSnapshot_failsWithTheDifference(@TempDir Path folder) throws IOException {
        Path file =
                folder.resolve("dev.weir.testing.assertion.SnapshotAssertTest").resolve("stale.yaml");
        Files.createDirectories(folder.resolve("dev.weir.testing.assertion.SnapshotAssertTest"));
        Files.writeString(
                file, "- name: acme.hit\n  data:\n    datapoints:\n      - value: 1\n        attributes: {}\n");

        try (TestMetrics metrics = opened(folder, "stale")) {
            Metrics.meterProvider()
                    .get("other")
                    .counterBuilder("acme.hit")
                    .build()
                    .add(2);

            assertFails(() -> assertThat(metrics).matchesSnapshot())
                    .contains("differs from the snapshot " + file, "-      - value: 1\n+      - value: 2\n")
                    .contains("-Dweir.snapshots=update");
        }
    }

    @Test
    void aFailure_carriesBothTexts_forTheIdeToShow(@TempDir Path folder) {
        try (TestMetrics metrics = opened(folder, "missing")) {
            AssertionFailedError failure = Assertions.catchThrowableOfType(
                    AssertionFailedError.class, () -> assertThat(metrics).matchesSnapshot());

            assertThat(failure.getExpected().getStringRepresentation()).isEmpty();
            assertThat(failure.getActual().getStringRepresentation()).contains("[]");
        }
    }

    @Test
    void aMissingSnapshot_failsAndSaysHowToMakeIt(@TempDir Path folder) {
        try (TestMetrics metrics = opened(folder, "missing")) {
            OtherThread.run(SnapshotAssertTest::recordSome);

            assertFails(() -> assertThat(metrics).matchesSnapshot("one"))
                    .contains("There is no snapshot " + folder)
                    .contains("missing-one.yaml", "-Dweir.snapshots=update", "\n[]\n")
                    .contains("Recorded without this test's provider:");
            metrics.expectStrayRecordings();
        }
    }

    @Test
    void metricsOfNoTest_haveNoSnapshot() {
        assertThatIllegalStateException()
                .isThrownBy(() -> assertThat(CollectedMetrics.of(List.of())).matchesSnapshot())
                .withMessageContaining("TestMetrics.builder().test(");
        Supplier<TestMetrics> lambda = () -> TestMetrics.onThread();
        try (TestMetrics metrics = lambda.get()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> assertThat(metrics).matchesSnapshot());
        }
    }

    @Nested
    @WithMetrics
    class Inner {
        @Test
        void aNestedClass_hasItsOwnFolder(TestMetrics metrics) {
            recordSome();

            assertThat(metrics).redactingDurations().matchesSnapshot();
        }
    }

    private static TestMetrics opened(Path folder, String method) {
        return TestMetrics.builder()
                .test(SnapshotAssertTest.class, method)
                .snapshotFolder(folder)
                .onThread();
    }

    private static void recordSome() {
        Metrics.histogram("acme.request.duration", "Duration of a request", "s", System.nanoTime() * 1e-9);
        Metrics.histogram("acme.duration.share", "Not a duration", "1", 0.5, "kind", "a");
        Metrics.counter("acme.hit", "Hits", "{hit}", 1, "kind", "response", "status", 200);
        Metrics.counter("acme.hit", "Hits", "{hit}", 1, "kind", "entity", "status", "200");
    }
}
