package dev.weir.benchmarks.soak;

import dev.weir.testing.program.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gateway as its command line runs it, in a JVM of its own with a small heap, where Netty watches every buffer. */
final class SoakedGateway implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");
    private static final Pattern LISTENING = Pattern.compile("listening on /127\\.0\\.0\\.1:(\\d+)\n");
    private static final Pattern METRICS = Pattern.compile("metrics at /127\\.0\\.0\\.1:(\\d+)\n");
    private static final Pattern LIVE_BYTES = Pattern.compile("Total +\\d+ +(\\d+)");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Program program;
    private final Path folder;
    private final int port;
    private final int metricsPort;

    private SoakedGateway(Program program, Path folder) throws IOException, InterruptedException {
        this.program = program;
        this.folder = folder;
        this.port = Integer.parseInt(program.await(LISTENING, PATIENCE).group(1));
        this.metricsPort = Integer.parseInt(program.await(METRICS, PATIENCE).group(1));
    }

    /** Starts it with a file; the folder is for what it writes. */
    static SoakedGateway start(Path folder, Path file) throws IOException, InterruptedException {
        Program program = Program.start(
                "the gateway",
                folder.resolve("gateway.log"),
                List.of(
                        JDK.resolve("java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dio.netty.leakDetection.level=paranoid",
                        "-Djava.util.logging.SimpleFormatter.format=%4$s %5$s%6$s%n",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.weir.gateway.command.Weir",
                        "run",
                        file.toString()));
        try {
            return new SoakedGateway(program, folder);
        } catch (IOException | InterruptedException | AssertionError e) {
            program.close();
            throw e;
        }
    }

    int port() {
        return port;
    }

    /** Its page of metrics as it is now. */
    MetricsPage scrape() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metricsPort + "/metrics"))
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("the scrape was answered with " + response.statusCode());
        }
        return new MetricsPage(response.body());
    }

    /** The bytes of all objects that a collection leaves. */
    long bytesAfterCollection() throws IOException, InterruptedException {
        Path answer = folder.resolve("histogram.txt");
        List<String> ask = List.of(JDK.resolve("jcmd").toString(), Long.toString(program.pid()), "GC.class_histogram");
        try (Program jcmd = Program.start("jcmd", answer, ask)) {
            jcmd.awaitEnd(PATIENCE);
            Matcher live = LIVE_BYTES.matcher(jcmd.output());
            if (!live.find()) {
                throw new IOException("jcmd says nothing of all objects:\n" + jcmd.output());
            }
            return Long.parseLong(live.group(1));
        }
    }

    /** What it has written until now. */
    String log() throws IOException {
        return program.output();
    }

    @Override
    public void close() throws InterruptedException {
        program.close();
    }
}
