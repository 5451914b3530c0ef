package dev.weir.telemetry;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.weir.telemetry.generation.HandClock;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** What a process with one plugin holds. Threads that wait for something to retire end by themselves within a minute. */
record Held(long threads, long files, double generations, long heap, long classes) {
    /** What is loaded late, by whoever comes to it first; of one class for each of many reloads it would be more. */
    private static final int A_FEW_CLASSES = 500;

    private static final UnixOperatingSystemMXBean SYSTEM =
            (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** What is held now, after the time for which old generations are kept. */
    static Held by(TelemetryPlugin plugin, HandClock clock, String path) {
        clock.advance(Duration.ofMinutes(2));
        plugin.flush(TestTelemetry.LONG);
        scrape(plugin, path);
        double generations = scrape(plugin, path).sum("weir_telemetry_generation_open");
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("weir-")
                        && !thread.getName().equals("weir-retire"))
                .count();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        long classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        return new Held(threads, SYSTEM.getOpenFileDescriptorCount(), generations, heap, classes);
    }

    /** What is held when what was replaced has ended: twice in a row the same. */
    static Held settled(TelemetryPlugin plugin, HandClock clock, String path) throws InterruptedException {
        AtomicReference<Held> last = new AtomicReference<>(by(plugin, clock, path));
        boolean settles = Eventually.holds(() -> {
            Held now = by(plugin, clock, path);
            Held before = last.getAndSet(now);
            return now.threads == before.threads && now.files == before.files;
        });
        if (!settles) {
            throw new AssertionError("what is held never settles; at last " + last.get());
        }
        return Objects.requireNonNull(last.get());
    }

    /** Whether nothing was left behind since then. */
    boolean isNoMoreThan(Held before) {
        return threads <= before.threads
                && files <= before.files
                && generations <= before.generations
                && heap <= before.heap * 1.02 + (1 << 20)
                && classes <= before.classes + A_FEW_CLASSES;
    }

    private static Scraped scrape(TelemetryPlugin plugin, String path) {
        return Scraped.from(plugin.scrapeAddress().orElseThrow(), path);
    }
}
