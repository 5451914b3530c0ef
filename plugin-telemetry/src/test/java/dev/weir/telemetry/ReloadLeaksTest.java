package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.receiver.Receiver;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reloads leave nothing behind. {@code -Dweir.test.reloads=10000} makes it more of them. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ReloadLeaksTest {
    private static final int RELOADS = Integer.getInteger("weir.test.reloads", 2_000);

    private static final UnixOperatingSystemMXBean SYSTEM =
            (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** What a process holds. Threads that wait for something to retire end by themselves within a minute. */
    private record Held(long threads, long files, double generations, long heap) {}

    @Test
    void threadsFilesGenerationsAndHeap_areWhatTheyWereAtTheHundredth() throws Exception {
        try (LogLines log = new LogLines();
                GrpcReceiver one = GrpcReceiver.start();
                GrpcReceiver other = GrpcReceiver.start()) {
            int[] ports = {FaultServer.closedPort(), FaultServer.closedPort()};
            try (TestTelemetry telemetry = TestTelemetry.start(blocks(0, ports, one, other))) {
                reload(telemetry, 1, 100, ports, one, other);
                log.forget();
                Held before = settled(telemetry);
                reload(telemetry, 101, RELOADS, ports, one, other);
                log.forget();

                assertThat(Eventually.holds(() -> isNoMoreThan(held(telemetry), before)))
                        .as("%s, and at first %s", held(telemetry), before)
                        .isTrue();
            }
        }
    }

    private static boolean isNoMoreThan(Held now, Held before) {
        return now.threads <= before.threads
                && now.files <= before.files
                && now.generations <= before.generations
                && now.heap <= before.heap * 1.05 + (1 << 20);
    }

    private static void reload(TestTelemetry telemetry, int from, int to, int[] ports, Receiver one, Receiver other)
            throws Exception {
        for (int i = from; i <= to; i++) {
            assertThat(telemetry.reload(blocks(i, ports, one, other)).isOk()).isTrue();
            telemetry.calls.add(1);
            telemetry.clock.advance(Duration.ofSeconds(1));
            if (i % 10 == 0) {
                telemetry.plugin.flush(TestTelemetry.LONG);
                telemetry.scrape();
            }
            while (one.waiting() + other.waiting() > 0) {
                (one.waiting() > 0 ? one : other).next();
            }
        }
    }

    private static String[] blocks(int i, int[] ports, Receiver one, Receiver other) {
        int collector = (i % 4 < 2 ? one : other).port();
        boolean isVendorOff = i % 50 == 49;
        return new String[] {
            "common: {service_name: shop" + i % 3
                    + ", views: [{name: weir.test.time, aggregation: {histogram: {buckets:" + " [1, " + (2 + i % 2)
                    + "]}}}]}",
            TestTelemetry.pushed("otlp", collector, ""),
            "prometheus: {enabled: true, listen: '127.0.0.1:" + ports[i / 20 % 2] + "'}",
            isVendorOff ? "private: {enabled: false}" : TestTelemetry.pushed("private", other)
        };
    }

    /** What is held when what was replaced has ended: twice in a row the same. */
    private static Held settled(TestTelemetry telemetry) throws InterruptedException {
        AtomicReference<Held> last = new AtomicReference<>(held(telemetry));
        boolean settles = Eventually.holds(() -> {
            Held now = held(telemetry);
            Held before = last.getAndSet(now);
            return now.threads == before.threads && now.files == before.files;
        });
        assertThat(settles).isTrue();
        return Objects.requireNonNull(last.get());
    }

    private static Held held(TestTelemetry telemetry) {
        telemetry.clock.advance(Duration.ofMinutes(2));
        telemetry.plugin.flush(TestTelemetry.LONG);
        telemetry.scrape();
        double generations = telemetry.scrape().sum("weir_telemetry_generation_open");
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("weir-")
                        && !thread.getName().equals("weir-retire"))
                .count();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return new Held(threads, SYSTEM.getOpenFileDescriptorCount(), generations, heap);
    }
}
