package dev.weir.telemetry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FuzzCorpusTest {
    private static final int FEWEST_INPUTS = 8;

    /** Of the thread's own time, which a busy machine doesn't lengthen. */
    private static final Duration MOST_TIME = Duration.ofSeconds(2);

    @TestFactory
    Stream<DynamicContainer> anInput_comesToWhatIsPromised() throws IOException, URISyntaxException {
        return FuzzTargets.names().stream().map(target -> DynamicContainer.dynamicContainer(target, tests(target)));
    }

    @Test
    void eachTarget_hasInputs() throws IOException, URISyntaxException {
        for (String target : FuzzTargets.names()) {
            assertThat(inputs(target)).as(target).hasSizeGreaterThanOrEqualTo(FEWEST_INPUTS);
        }
    }

    @Test
    void aTargetThatIsMisspelt_isRefused() {
        assertThatThrownBy(() -> FuzzTargets.named("jason"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose one of [config, graphql, headers, json,");
    }

    private static Stream<DynamicTest> tests(String target) {
        try {
            return inputs(target).stream()
                    .map(input -> DynamicTest.dynamicTest(
                            input.getFileName().toString(),
                            () -> check(FuzzTargets.named(target), Files.readAllBytes(input))));
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError("for the target " + target, e);
        }
    }

    private static void check(FuzzTarget target, byte[] input) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long started = threads.getCurrentThreadCpuTime();
        target.check(input);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - started))
                .isLessThan(MOST_TIME);
    }

    private static List<Path> inputs(String target) throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(FuzzCorpusTest.class.getResource("/fuzz/" + target));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        }
    }
}
