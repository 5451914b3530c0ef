package dev.weir.gateway.example;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A Prometheus that scrapes one address each second, where the program is installed. It keeps its data in a folder that goes with it. */
final class LocalPrometheus implements AutoCloseable {
    private static final int USUAL_PORT = 9_090;

    private final Process process;
    private final Path folder;
    private final int port;

    private LocalPrometheus(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Starts one, or answers nothing where none is on the path. */
    static Optional<LocalPrometheus> start(InetSocketAddress scraped) throws IOException {
        Optional<Path> program = find("prometheus");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("weir-prometheus");
        Path configuration = Files.writeString(
                folder.resolve("prometheus.yml"),
                "global: {scrape_interval: 1s}\nscrape_configs: [{job_name: weir, static_configs: [{targets:"
                        + " ['127.0.0.1:" + scraped.getPort() + "']}]}]\n");
        int port = freePort();
        Process process = new ProcessBuilder(
                        program.get().toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        return Optional.of(new LocalPrometheus(process, folder, port));
    }

    int port() {
        return port;
    }

    private static Optional<Path> find(String program) {
        String path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(":", -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The port that Prometheus mostly has, or another one if that is taken. */
    private static int freePort() throws IOException {
        try (ServerSocket usual = new ServerSocket(USUAL_PORT, 1, InetAddress.getLoopbackAddress())) {
            return usual.getLocalPort();
        } catch (IOException e) {
            try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return any.getLocalPort();
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " (" + e.getMessage() + ")");
        }
    }
}
