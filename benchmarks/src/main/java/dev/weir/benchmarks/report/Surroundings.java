package dev.weir.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where and when something was measured.
 *
 * @param load how many threads of all processes wanted a CPU in the last minute, negative if nobody knows
 */
public record Surroundings(String command, String jdk, String system, int cpus, double load, ZonedDateTime started) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

    /** What this process finds around it. */
    public static Surroundings now(String command) {
        return new Surroundings(
                command,
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                ZonedDateTime.now(ZoneOffset.UTC));
    }

    /** The lines, without a line break at the end. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "command  %s%ndate     %s%njdk      %s%nmachine  %s, %d CPUs, load %s before the run",
                command,
                MINUTES.format(started),
                jdk,
                system,
                cpus,
                load < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", load));
    }
}
