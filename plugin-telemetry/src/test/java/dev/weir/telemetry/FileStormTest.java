package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that is written a thousand times in ten seconds, in bursts that are far enough apart to be loaded. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FileStormTest {
    private static final int BURSTS = 20;
    private static final int WRITES = 50;
    private static final int BURST_MILLIS = 500;
    private static final int LOOK_MILLIS = 250;

    @TempDir
    Path directory;

    private final LogLines log = new LogLines();
    private final TestTelemetry recorded = TestTelemetry.unused();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger written = new AtomicInteger();

    @AfterEach
    void close() {
        writer.shutdownNow();
        recorded.close();
        log.close();
    }

    @Test
    void reloadsAreFew_theLastOneWins_nothingIsLost_andNothingIsLeftBehind() throws Exception {
        Path file = write("/metrics");
        try (TelemetryPlugin plugin = TelemetryPlugin.start(file, recorded.options)) {
            recorded.calls.add(3);
            recorded.time.record(0.2);
            Held before = Held.settled(plugin, recorded.clock, "/metrics");
            long began = System.nanoTime();
            writeInBursts();
            write("/last");
            assertThat(Eventually.holds(() -> page(plugin).status() == 200)).isTrue();
            long looks = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / LOOK_MILLIS;

            assertThat(written).hasValue(BURSTS * WRITES);
            assertThat(page(plugin).sum("weir_telemetry_reload_count_total")).isBetween(3.0, (double) (looks + 2));
            recorded.calls.add(4);
            assertThat(page(plugin).value("weir_test_calls_total")).isEqualTo(7);
            assertThat(Eventually.holds(
                            () -> Held.by(plugin, recorded.clock, "/last").isNoMoreThan(before)))
                    .as("%s, and at first %s", Held.by(plugin, recorded.clock, "/last"), before)
                    .isTrue();
            assertThat(page(plugin).sum("weir_telemetry_generation_open")).isEqualTo(1);
        }
    }

    private void writeInBursts() throws Exception {
        ScheduledFuture<?> bursts = writer.scheduleAtFixedRate(this::burst, 0, BURST_MILLIS, TimeUnit.MILLISECONDS);
        writer.schedule(
                        () -> bursts.cancel(false),
                        (long) BURSTS * BURST_MILLIS - BURST_MILLIS / 2,
                        TimeUnit.MILLISECONDS)
                .get();
    }

    private void burst() {
        for (int i = 0; i < WRITES; i++) {
            try {
                write("/number" + written.incrementAndGet());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Each differs from the one before in a view, so that each load makes a generation, and in the path. */
    private Path write(String path) throws IOException {
        return Files.writeString(
                directory.resolve("telemetry.yaml"),
                TestTelemetry.file(
                        "common: {views: [{name: weir.test.time, aggregation: {histogram: {buckets: [1, "
                                + (2 + written.get()) + "]}}}]}",
                        "prometheus: {enabled: true, listen: '127.0.0.1:0', path: " + path + "}"));
    }

    private static Scraped page(TelemetryPlugin plugin) {
        return Scraped.from(plugin.scrapeAddress().orElseThrow(), "/last");
    }
}
