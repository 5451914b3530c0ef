package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.standard.FetchDuration;
import dev.weir.telemetry.scenario.script.ScriptReader;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples that have a page: their scenarios are played to a plugin with their file, which is scraped. */
class ScrapedExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "config-examples");
    private static final long TICK = Duration.ofMillis(1).toNanos();

    @TestFactory
    Stream<DynamicTest> anExample_isScrapedAsItShows() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            List<Path> withPages = folders.filter(folder -> Files.exists(folder.resolve("page.txt")))
                    .sorted()
                    .toList();
            assertThat(withPages).hasSizeGreaterThan(2);
            return withPages.stream()
                    .map(folder -> DynamicTest.dynamicTest(
                            folder.getFileName().toString(),
                            () -> assertThat(page(folder))
                                    .containsExactlyInAnyOrderElementsOf(
                                            Files.readAllLines(folder.resolve("page.txt")))));
        }
    }

    private static List<String> page(Path folder) throws IOException {
        ConfigDocument document = ConfigDocument.load(
                YamlSource.of(folder.resolve("telemetry.yaml")),
                Expansion.of(Map.of("WEIR_METRICS", "127.0.0.1:0")::get),
                Host.any());
        AtomicLong clock = new AtomicLong();
        try (TestTelemetry telemetry = TestTelemetry.start()) {
            telemetry.plugin.reload(document);
            ScriptReader.read(YamlSource.of(folder.resolve("scenario.yaml")))
                    .play(Instruments.build(
                            document.telemetry().instruments(),
                            telemetry.aggregate.get(DefaultFilters.DYNAMIC_METER),
                            telemetry.aggregate.get(FetchDuration.METER),
                            new AttributeText(AttributeText.DEFAULT_BYTES),
                            () -> clock.addAndGet(TICK)));
            return telemetry.scrape().lines().stream()
                    .filter(ScrapedExamplesTest::isOfTheExample)
                    .toList();
        }
    }

    private static boolean isOfTheExample(String line) {
        return !line.startsWith("#") && !line.startsWith("weir_") && !line.startsWith("target_info");
    }
}
