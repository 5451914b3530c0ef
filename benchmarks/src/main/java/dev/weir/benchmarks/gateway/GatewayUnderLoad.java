package dev.weir.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A gateway in a process of its own, the program as it is. */
final class GatewayUnderLoad implements AutoCloseable {
    private static final String LISTENING = "listening on ";
    private static final String METRICS = "metrics at ";

    private final Process process;
    private final BufferedReader printed;
    private final Path problems;
    private final InetSocketAddress address;

    private GatewayUnderLoad(Process process, Path problems) throws IOException {
        this.process = process;
        this.printed = process.inputReader(UTF_8);
        this.problems = problems;
        this.address = after(LISTENING);
    }

    /**
     * Starts a gateway before a service, and waits until it listens.
     *
     * @param placed what runs it on the CPUs that it may use
     * @param options for its JVM
     * @param telemetry the telemetry section of its file, in YAML's flow style
     */
    static GatewayUnderLoad start(
            List<String> placed, Path folder, List<String> options, int servicePort, String telemetry)
            throws IOException {
        Path file = Files.createTempFile(folder, "weir", ".yaml");
        Files.writeString(
                file,
                "gateway: {listen: '127.0.0.1:0', routes: [{path: /, upstream: shop}], upstreams: {shop: {url: "
                        + "'http://127.0.0.1:" + servicePort + "'}}}\n" + telemetry + "\n");
        Path problems = Files.createTempFile(folder, "weir", ".log");
        Process process = new ProcessBuilder(command(placed, options, file))
                .redirectError(problems.toFile())
                .start();
        return new GatewayUnderLoad(process, problems);
    }

    private static List<String> command(List<String> placed, List<String> options, Path file) {
        List<String> command = new ArrayList<>(placed);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseG1GC", // on one CPU the JVM would choose the serial one
                "-Xms512m",
                "-Xmx512m",
                "-Dio.netty.eventLoopThreads=1",
                "-cp",
                classPath()));
        command.addAll(options);
        command.addAll(List.of("dev.weir.gateway.command.Weir", "run", file.toString()));
        return command;
    }

    /** Without what is there for tests, which puts something of its own before each look at the current context. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("opentelemetry-sdk-testing"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where it listens. */
    InetSocketAddress address() {
        return address;
    }

    /** Where it can be scraped; to be asked once, of one that has Prometheus on. */
    InetSocketAddress metrics() throws IOException {
        return after(METRICS);
    }

    private InetSocketAddress after(String words) throws IOException {
        String line = printed.readLine();
        if (line == null || !line.startsWith(words)) {
            throw new IOException("a gateway said \"" + line + "\" instead of \"" + words + "…\", and:\n"
                    + Files.readString(problems));
        }
        int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** The CPU time that all of its threads have taken so far. */
    Duration cpuTime() throws IOException {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new IOException("a gateway has ended:\n" + read(problems)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
