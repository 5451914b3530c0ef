package dev.weir.gateway.endtoend;

import dev.weir.testing.program.Program;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs of curl, each of which sends one request some times and says with what status it was answered. */
final class Curl {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final InetSocketAddress gateway;

    Curl(Path folder, InetSocketAddress gateway) {
        this.folder = folder;
        this.gateway = gateway;
    }

    Tally get(String path, int times) throws IOException, InterruptedException {
        return run(path, times, List.of());
    }

    Tally post(String path, String json, int times) throws IOException, InterruptedException {
        return run(path, times, List.of("--header", "content-type: application/json", "--data", json));
    }

    private Tally run(String path, int times, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "../scripts/installed", "curl", "--silent", "--output", "/dev/null", "--write-out", "%{http_code}\\n"));
        command.addAll(options);
        command.add("http://127.0.0.1:" + gateway.getPort() + path + "?number=[1-" + times + "]");
        try (Program curl = Program.start("curl", folder.resolve("curl.out"), command)) {
            curl.awaitEnd(PATIENCE);
            Tally answered = Tally.NONE;
            for (String status : curl.output().lines().toList()) {
                answered = answered.plus(Tally.of(path, status, 1));
            }
            return answered;
        }
    }
}
