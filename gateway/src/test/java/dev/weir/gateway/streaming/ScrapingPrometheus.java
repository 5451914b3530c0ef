package dev.weir.gateway.streaming;

import dev.weir.selectors.jsonpath.JsonPath;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Prometheus, as a process of its own, that scrapes one port each second as the job {@code streaming}. */
final class ScrapingPrometheus implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("\"Listening on\" address=127\\.0\\.0\\.1:(\\d+)");
    private static final String READY = "Server is ready to receive web requests";
    private static final Duration TO_FETCH_IT = Duration.ofMinutes(2);
    private static final JsonPath VALUES = JsonPath.compile("$.data.result[*].value[1]");
    private static final JsonPath NAMES = JsonPath.compile("$.data[*]");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path log;
    private final Process process;

    private ScrapingPrometheus(Path directory, int target) throws IOException {
        this.log = directory.resolve("prometheus.log");
        Path config = Files.writeString(
                directory.resolve("prometheus.yml"),
                "scrape_configs:\n  - job_name: streaming\n    scrape_interval: 1s\n"
                        + "    static_configs: [{targets: ['127.0.0.1:" + target + "']}]\n");
        this.process = new ProcessBuilder(
                        "../scripts/from-prometheus",
                        "prometheus",
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + directory.resolve("data"),
                        "--web.listen-address=127.0.0.1:0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Starts it and waits until it answers. */
    static ScrapingPrometheus start(Path directory, int target) throws Exception {
        ScrapingPrometheus started = new ScrapingPrometheus(directory, target);
        long start = System.nanoTime();
        while (!started.log().contains(READY)) {
            if (System.nanoTime() - start > TO_FETCH_IT.toNanos()) {
                started.close();
                throw new AssertionError("Prometheus does not start:\n" + started.log());
            }
            started.pause();
        }
        return started;
    }

    /** The values of all series that a query yields now. */
    List<Double> values(String query) throws Exception {
        return texts(VALUES, get("query?query=" + encoded(query))).stream()
                .map(text -> switch (text) {
                    case "+Inf" -> Double.POSITIVE_INFINITY;
                    case "-Inf" -> Double.NEGATIVE_INFINITY;
                    default -> Double.parseDouble(text);
                })
                .toList();
    }

    /** All values of a label among the series of a metric. */
    List<String> values(String label, String metric) throws Exception {
        return texts(NAMES, get("label/" + label + "/values?match%5B%5D=" + encoded(metric)));
    }

    private static List<String> texts(JsonPath path, JsonNode root) {
        return path.evaluate(root).nodes().stream()
                .map(node -> ((JsonString) node).value())
                .toList();
    }

    private JsonNode get(String what) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port() + "/api/v1/" + what);
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
        String answer =
                client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (!answer.startsWith("{\"status\":\"success\"")) {
            throw new AssertionError(uri + " answers " + answer);
        }
        return JsonParser.parse(answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Lets it work for a moment. */
    void pause() throws IOException, InterruptedException {
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("Prometheus ended by itself:\n" + log());
        }
    }

    private int port() throws IOException {
        Matcher listening = LISTENING.matcher(log());
        if (!listening.find()) {
            throw new AssertionError("Prometheus does not say where it listens:\n" + log());
        }
        return Integer.parseInt(listening.group(1));
    }

    private String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
