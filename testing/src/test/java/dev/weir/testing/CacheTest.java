package dev.weir.testing;

import static dev.weir.testing.MetricAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@WithMetrics
class CacheTest {
    private final Cache cache = new Cache();

    @Test
    void aHit_isCounted(TestMetrics metrics) {
        cache.put("a", 1);
        cache.get("a");

        assertThat(metrics)
                .counter("acme.cache.hit")
                .withAttributes("kind", "response")
                .hasValue(1);
        assertThat(metrics).doesNotHave("acme.cache.miss");
    }

    @Test
    void anInstrumentObservedByTheTestInstance_isSeen(TestMetrics metrics) {
        cache.put("a", 1);

        assertThat(metrics).gauge("acme.cache.size").hasValue(1);
        cache.put("b", 2);
        assertThat(metrics).gauge("acme.cache.size").hasValue(2);
    }

    @Test
    void theExampleInTheDocumentation_isTheTestAbove() throws IOException {
        String javadoc = Files.readString(Path.of("src/main/java/dev/weir/testing/package-info.java"));
        String test = Files.readString(Path.of("src/test/java/dev/weir/testing/CacheTest.java"));
        String shown = javadoc.lines()
                .dropWhile(line -> !line.contains("@WithMetrics"))
                .takeWhile(line -> !line.contains("}</pre>"))
                .map(line -> line.replaceFirst("^ \\* ?", "").replace("&#64;", "@"))
                .reduce("", (lines, line) -> lines + line + "\n");

        Assertions.assertThat(shown)
                .startsWith("@WithMetrics\nclass CacheTest {")
                .hasLineCount(16);
        Assertions.assertThat(test).contains(shown.substring(0, shown.lastIndexOf('}')));
    }
}
