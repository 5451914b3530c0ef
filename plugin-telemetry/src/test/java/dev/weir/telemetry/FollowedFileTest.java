package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that is written again and again, or replaced, is in effect in the end. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FollowedFileTest {
    @TempDir
    Path directory;

    private final LogLines log = new LogLines();
    private final TestTelemetry recorded = TestTelemetry.unused();
    private Path file;
    private TelemetryPlugin plugin;

    @BeforeEach
    void startWithALink() throws IOException {
        file = directory.resolve("telemetry.yaml");
        Path first = Files.writeString(directory.resolve("first.yaml"), answering("/first"));
        Files.createSymbolicLink(file, first);
        plugin = TelemetryPlugin.start(file, recorded.options);
        assertThat(answers("/first")).isTrue();
    }

    @AfterEach
    void close() {
        plugin.close();
        recorded.close();
        log.close();
    }

    @Test
    void aThousandWrites_areFewReloads_andTheLastOneWins() throws Exception {
        long began = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            Files.writeString(file, answering("/number" + i));
        }
        Files.writeString(file, answering("/last"));

        assertThat(Eventually.holds(() -> answers("/last"))).isTrue();
        long looks = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / 250;
        assertThat(page("/last").sum("weir_telemetry_reload_count_total")).isLessThanOrEqualTo((double) (looks + 2));
    }

    @Test
    void aLinkThatIsSwapped_isFollowed() throws Exception {
        Path second = Files.writeString(directory.resolve("second.yaml"), answering("/second"));
        Path next = Files.createSymbolicLink(directory.resolve("next"), second);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);

        assertThat(Eventually.holds(() -> answers("/second"))).isTrue();
    }

    @Test
    void aFileThatGoes_leavesAllAsItIs_andOneThatReturnsIsLoaded() throws Exception {
        Files.delete(file);
        Files.writeString(directory.resolve("new"), answering("/returned"));
        assertThat(answers("/first")).isTrue();
        Files.move(directory.resolve("new"), file);

        assertThat(Eventually.holds(() -> answers("/returned"))).isTrue();
        assertThat(log.text()).doesNotContain("SEVERE");
    }

    @Test
    void aWrongFile_isRefused_andTheNextOneIsLoaded() throws Exception {
        Files.writeString(file, "telemetry: [");
        assertThat(Eventually.holds(() -> log.text().contains("refused"))).isTrue();
        assertThat(answers("/first")).isTrue();
        Files.writeString(file, answering("/mended"));

        assertThat(Eventually.holds(() -> answers("/mended"))).isTrue();
    }

    private static String answering(String path) {
        return TestTelemetry.file("prometheus: {enabled: true, listen: '127.0.0.1:0', path: " + path + "}");
    }

    private boolean answers(String path) {
        return page(path).status() == 200;
    }

    private Scraped page(String path) {
        return Scraped.from(plugin.scrapeAddress().orElseThrow(), path);
    }
}
