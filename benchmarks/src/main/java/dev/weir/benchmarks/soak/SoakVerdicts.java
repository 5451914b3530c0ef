package dev.weir.benchmarks.soak;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Says of each promise whether it was kept, and why not. */
final class SoakVerdicts {
    private final PrintStream out;
    private boolean allKept = true;

    SoakVerdicts(PrintStream out) {
        this.out = out;
    }

    boolean allKept() {
        return allKept;
    }

    void heap(HeapSamples heap) {
        say(
                heap.isFlat(),
                "heap after collection: " + HeapSamples.megabytes(heap.baseline()) + " at first, "
                        + HeapSamples.megabytes(heap.last()) + " in the end (may grow by 10 % and 2 MiB)");
    }

    void log(String log) {
        List<String> leaks =
                log.lines().filter(line -> line.contains("LEAK")).distinct().toList();
        say(leaks.isEmpty(), "lost buffers: " + (leaks.isEmpty() ? "none" : String.join("\n    ", leaks)));
        List<String> unexpected = ExpectedLog.unexpected(log);
        say(
                unexpected.isEmpty(),
                "unexpected lines in the log: "
                        + (unexpected.isEmpty() ? "none" : "\n    " + String.join("\n    ", unexpected)));
    }

    void counts(TrafficCounts client, MetricsPage gateway) {
        String server = "http_server_request_duration_seconds_count";
        long seen = gateway.sum(server, "");
        say(seen == client.allSent(), "requests: " + client.allSent() + " sent, " + seen + " seen by the gateway");
        Map<Integer, Long> answered = client.byStatus();
        Map<Integer, Long> responses = gateway.byStatus(server);
        boolean agree = answered.entrySet().stream()
                .allMatch(status -> responses.getOrDefault(status.getKey(), 0L) >= status.getValue());
        say(agree, "whole responses by status: " + answered + " read, of " + responses + " that the gateway began");
    }

    void open(MetricsPage gateway) {
        long active = gateway.sum("http_server_active_requests_request", "");
        long connections = gateway.sum("weir_open_connections", "");
        say(active == 0 && connections == 0, "left open: " + active + " requests, " + connections + " connections");
    }

    private void say(boolean kept, String what) {
        allKept &= kept;
        out.println((kept ? "KEPT   " : "BROKEN ") + what);
    }
}
