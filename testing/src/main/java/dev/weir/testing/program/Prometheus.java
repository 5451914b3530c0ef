package dev.weir.testing.program;

import dev.weir.selectors.jsonpath.JsonPath;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
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
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A real Prometheus on a free port of the loopback, which scrapes one port each second. It answers queries as it would
 * anybody's, and ends with this.
 */
public final class Prometheus implements AutoCloseable {
    private static final double FEWEST_IN_TIME = 0.8;
    private static final Pattern LISTENING = Pattern.compile("\"Listening on\" address=127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern READY = Pattern.compile("Server is ready to receive web requests");
    private static final Duration TO_FETCH_IT = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonPath RESULTS = JsonPath.compile("$.data.result[*]");
    private static final JsonPath VALUE = JsonPath.compile("$.value[1]");
    private static final JsonPath NAMES = JsonPath.compile("$.data[*]");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path targets;
    private final Program program;
    private final int port;

    private Prometheus(Path targets, Program program, int port) {
        this.targets = targets;
        this.program = program;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers; it scrapes nothing until it has a {@link #scrape target}.
     *
     * @param command that runs it; its own options follow
     * @param folder for its data
     * @param job what the series say of where they come from
     * @param features those to switch on
     */
    public static Prometheus start(List<String> command, Path folder, String job, String... features)
            throws IOException, InterruptedException {
        Path targets = folder.resolve("targets.json");
        Path config = Files.writeString(
                folder.resolve("prometheus.yml"),
                "scrape_configs:\n  - job_name: " + job + "\n    scrape_interval: 1s\n    scrape_timeout: 1s\n"
                        + "    file_sd_configs: [{files: ['" + targets + "'], refresh_interval: 1s}]\n");
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:0",
                "--log.level=debug"));
        if (features.length > 0) {
            whole.add("--enable-feature=" + String.join(",", features));
        }
        Program program = Program.start("Prometheus", folder.resolve("prometheus.log"), whole);
        try {
            program.await(READY, TO_FETCH_IT);
            String port = program.await(LISTENING, PATIENCE).group(1);
            return new Prometheus(targets, program, Integer.parseInt(port));
        } catch (IOException | InterruptedException | AssertionError e) {
            program.close();
            throw e;
        }
    }

    /** Scrapes this port from the next look at the list of targets; the series stay the same ones. */
    public void scrape(int targetPort) throws IOException {
        Path next = Files.writeString(
                targets.resolveSibling("targets.next"),
                "[{\"targets\": [\"127.0.0.1:" + targetPort + "\"], \"labels\": {\"instance\": \"weir\"}}]");
        Files.move(next, targets, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The one value that a query yields. */
    public double value(String query) throws IOException, InterruptedException {
        List<Double> values = values(query);
        if (values.size() != 1) {
            throw new AssertionError(query + " yields " + values + ", not one value");
        }
        return values.get(0);
    }

    /** The values of all series that a query yields now. */
    public List<Double> values(String query) throws IOException, InterruptedException {
        return List.copyOf(series(query).values());
    }

    /** The series that a query yields now, by their labels. */
    public Map<Map<String, String>, Double> series(String query) throws IOException, InterruptedException {
        return RESULTS.evaluate(get("query", "query=" + encoded(query))).nodes().stream()
                .collect(Collectors.toMap(
                        series -> labels((JsonObject) series),
                        series -> number(text(VALUE.evaluate(series).nodes().get(0)))));
    }

    /** All values of a label among the series of a metric. */
    public List<String> values(String label, String metric) throws IOException, InterruptedException {
        return NAMES.evaluate(get("label/" + label + "/values", "match%5B%5D=" + encoded(metric))).nodes().stream()
                .map(Prometheus::text)
                .toList();
    }

    /** The exemplars that are stored for a series, as JSON. */
    public String exemplars(String series) throws IOException, InterruptedException {
        return get("query_exemplars", "query=" + encoded(series) + "&start=0&end=9999999999")
                .toJson();
    }

    /** Waits until a query yields one value and that is this one. */
    public void await(String query, double expected) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Double> values = values(query);
        while (!values.equals(List.of(expected))) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError(query + " yields " + values + ", not " + expected + "\n" + program.output());
            }
            pause();
            values = values(query);
        }
    }

    /** Lets it work for a moment. */
    public void pause() throws IOException, InterruptedException {
        program.pause();
    }

    /** Fails, with the reasons, if any scrape failed, or more than a fifth came too late: one second is little on a busy machine. */
    public void assertThatNoScrapeFailed() throws IOException, InterruptedException {
        List<String> failed = program.output()
                .lines()
                .filter(line -> line.contains("Scrape failed"))
                .toList();
        boolean wereLate = failed.stream().allMatch(line -> line.contains("deadline exceeded"));
        double succeeded = value("avg_over_time(up[5m])");
        if (!wereLate || succeeded < FEWEST_IN_TIME) {
            throw new AssertionError("of all scrapes, " + succeeded + " succeeded:\n" + String.join("\n", failed));
        }
    }

    private JsonNode get(String endpoint, String parameters) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/" + endpoint + "?" + parameters);
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        String answer =
                client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (!answer.startsWith("{\"status\":\"success\"")) {
            throw new AssertionError(uri + " answers " + answer);
        }
        return JsonParser.parse(answer);
    }

    private static Map<String, String> labels(JsonObject series) {
        Map<String, String> labels = new TreeMap<>();
        if (series.member("metric") instanceof JsonObject metric) {
            for (int i = 0; i < metric.size(); i++) {
                labels.put(metric.name(i), text(metric.value(i)));
            }
        }
        return labels;
    }

    private static String text(JsonNode node) {
        return ((JsonString) node).value();
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        program.close();
    }
}
