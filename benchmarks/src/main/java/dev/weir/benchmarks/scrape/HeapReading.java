package dev.weir.benchmarks.scrape;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much more heap is alive during a scrape, and after it, in MB; from a JVM of its own.
 *
 * @param samples in how many moments of all scrapes it was looked at
 */
record HeapReading(double peak, double kept, int samples) {
    private static final Pattern LINE = Pattern.compile("(-?\\d+) (-?\\d+) (\\d+)\\s*");
    private static final double MEGABYTE = 1024 * 1024;

    /** Measures {@code ours} or {@code stock}. */
    static HeapReading of(String whose, int scrapes) throws IOException, InterruptedException {
        // The serial collector, told to compact each time, leaves nothing over that is not alive.
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:MarkSweepAlwaysCompactCount=1",
                        "-XX:MarkSweepDeadRatio=0",
                        "-Xms256m",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LiveHeap.class.getName(),
                        whose,
                        Integer.toString(scrapes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher line = LINE.matcher(printed);
        if (process.waitFor() != 0 || !line.matches()) {
            throw new IOException("measuring the heap failed, and printed \"" + printed + "\"");
        }
        return new HeapReading(
                Long.parseLong(line.group(1)) / MEGABYTE,
                Long.parseLong(line.group(2)) / MEGABYTE,
                Integer.parseInt(line.group(3)));
    }
}
