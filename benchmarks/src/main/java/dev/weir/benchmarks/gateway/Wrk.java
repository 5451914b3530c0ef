package dev.weir.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator {@code wrk}: sends requests one after the other on each of its connections, as fast as they are answered. */
final class Wrk {
    private static final int CONNECTIONS = 32;
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern SLOWEST = Pattern.compile("\\n\\s+99%\\s+([0-9.]+)(us|ms|s) *\\n");
    private static final Pattern FAILURES = Pattern.compile("(Socket errors|Non-2xx or 3xx responses):[^\\n]*");

    private final Path script;

    /** With a script that makes the requests. */
    Wrk(Path script) {
        this.script = script;
    }

    /**
     * What came of a run.
     *
     * @param requests how many were answered
     * @param perSecond the same by time
     * @param p99 in microseconds, from the moment in which a request was sent
     */
    record Result(long requests, double perSecond, double p99) {

        /** Reads what wrk prints. A run with failures is none. */
        static Result of(String printed) throws IOException {
            Matcher failures = FAILURES.matcher(printed);
            if (failures.find()) {
                throw new IOException("requests failed:\n" + printed);
            }
            Matcher slowest = found(SLOWEST, printed);
            return new Result(
                    Long.parseLong(found(REQUESTS, printed).group(1)),
                    Double.parseDouble(found(RATE, printed).group(1)),
                    Double.parseDouble(slowest.group(1)) * micros(slowest.group(2)));
        }

        private static Matcher found(Pattern pattern, String printed) throws IOException {
            Matcher matcher = pattern.matcher(printed);
            if (!matcher.find()) {
                throw new IOException("wrk printed nothing like \"" + pattern + "\" but:\n" + printed);
            }
            return matcher;
        }

        private static double micros(String unit) {
            return switch (unit) {
                case "us" -> 1;
                case "ms" -> 1_000;
                default -> 1_000_000;
            };
        }
    }

    /** Sends requests for some seconds. */
    Result run(InetSocketAddress gateway, int seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "wrk",
                        "--threads",
                        "1",
                        "--connections",
                        Integer.toString(CONNECTIONS),
                        "--duration",
                        seconds + "s",
                        "--latency",
                        "--timeout",
                        "30s",
                        "--script",
                        script.toString(),
                        String.format(Locale.ROOT, "http://127.0.0.1:%d/orders", gateway.getPort()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("wrk failed: " + printed);
        }
        return Result.of(printed);
    }
}
