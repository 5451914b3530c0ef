package dev.weir.telemetry.prometheus;

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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A real Prometheus, as a process of its own, on a free port of the loopback. Ends with the test. */
final class Prometheus implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("\"Listening on\" address=127\\.0\\.0\\.1:(\\d+)");
    private static final String READY = "Server is ready to receive web requests";
    private static final Duration TO_FETCH_IT = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path targets;
    private final Path log;
    private final Process process;

    private Prometheus(Path directory, List<String> features) throws IOException {
        this.targets = directory.resolve("targets.json");
        this.log = directory.resolve("prometheus.log");
        Path config = Files.writeString(
                directory.resolve("prometheus.yml"),
                "scrape_configs:\n  - job_name: weir\n    scrape_interval: 1s\n    scrape_timeout: 1s\n"
                        + "    file_sd_configs: [{files: ['" + targets + "'], refresh_interval: 1s}]\n");
        List<String> command = new ArrayList<>(List.of(
                "../scripts/from-prometheus",
                "prometheus",
                "--config.file=" + config,
                "--storage.tsdb.path=" + directory.resolve("data"),
                "--web.listen-address=127.0.0.1:0",
                "--log.level=debug"));
        if (!features.isEmpty()) {
            command.add("--enable-feature=" + String.join(",", features));
        }
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Starts it, with the features named; it scrapes nothing until it has a {@link #scrape target}. */
    static Prometheus start(Path directory, String... features) throws Exception {
        Prometheus started = new Prometheus(directory, List.of(features));
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

    /** Scrapes this port from the next look at the list of targets; the series stay the same ones. */
    void scrape(int targetPort) throws IOException {
        Path next = Files.writeString(
                targets.resolveSibling("targets.next"),
                "[{\"targets\": [\"127.0.0.1:" + targetPort + "\"], \"labels\": {\"instance\": \"weir\"}}]");
        Files.move(next, targets, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The one value that a query yields. */
    double value(String query) throws Exception {
        List<Double> values = values(query);
        if (values.size() != 1) {
            throw new AssertionError(query + " yields " + values + ", not one value");
        }
        return values.get(0);
    }

    /** All values that a query yields. */
    List<Double> values(String query) throws Exception {
        Map<?, ?> data = (Map<?, ?>) get("query", "query=" + encoded(query));
        List<Double> values = new ArrayList<>();
        for (Object result : (List<?>) data.get("result")) {
            List<?> value = (List<?>) ((Map<?, ?>) result).get("value");
            values.add(number((String) value.get(1)));
        }
        return values;
    }

    /** The exemplars that are stored for a series. */
    List<?> exemplars(String series) throws Exception {
        return (List<?>) get("query_exemplars", "query=" + encoded(series) + "&start=0&end=9999999999");
    }

    /** Fails, with the reasons, if any scrape failed. */
    void assertThatNoScrapeFailed() throws Exception {
        if (value("min_over_time(up[5m])") != 1) {
            throw new AssertionError("scrapes failed:\n"
                    + log().lines()
                            .filter(line -> line.contains("Scrape failed"))
                            .collect(Collectors.joining("\n")));
        }
    }

    /** Waits until a query yields one value and that is this one. */
    void await(String query, double expected) throws Exception {
        long start = System.nanoTime();
        List<Double> values = values(query);
        while (!values.equals(List.of(expected))) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError(query + " yields " + values + ", not " + expected + "\n" + log());
            }
            pause();
            values = values(query);
        }
    }

    private void pause() throws IOException, InterruptedException {
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("Prometheus ended by itself:\n" + log());
        }
    }

    private Object get(String endpoint, String parameters) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port() + "/api/v1/" + endpoint + "?" + parameters);
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        // JSON is YAML.
        Map<?, ?> answer = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(response.body());
        if (!"success".equals(answer.get("status"))) {
            throw new AssertionError(uri + " answers " + response.body());
        }
        return answer.get("data");
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
