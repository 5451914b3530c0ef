package dev.weir.telemetry.prometheus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A real Prometheus, as a process of its own, on a free port of the loopback. Ends with the test. */
final class Prometheus implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile(".*msg=\"Listening on\" address=127\\.0\\.0\\.1:(\\d+).*");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Path targets;
    private final Process process;

    private Prometheus(Path directory, List<String> features) throws IOException {
        this.targets = directory.resolve("targets.json");
        Path config = Files.writeString(
                directory.resolve("prometheus.yml"),
                "scrape_configs:\n  - job_name: weir\n    scrape_interval: 200ms\n    scrape_timeout: 200ms\n"
                        + "    file_sd_configs: [{files: ['" + targets + "'], refresh_interval: 1s}]\n");
        List<String> command = new ArrayList<>(List.of(
                "../scripts/from-prometheus",
                "prometheus",
                "--config.file=" + config,
                "--storage.tsdb.path=" + directory.resolve("data"),
                "--web.listen-address=127.0.0.1:0"));
        if (!features.isEmpty()) {
            command.add("--enable-feature=" + String.join(",", features));
        }
        this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Starts it, with the features named; it scrapes nothing until it has a {@link #scrape target}. */
    static Prometheus start(Path directory, String... features) throws Exception {
        Prometheus started = new Prometheus(directory, List.of(features));
        Thread reader = new Thread(started::read, "prometheus-log");
        reader.setDaemon(true);
        reader.start();
        try {
            started.port.get(2, TimeUnit.MINUTES); // the first time it is fetched
        } catch (TimeoutException e) {
            started.close();
            throw new AssertionError("Prometheus did not say where it listens:\n" + started.log(), e);
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

    private void pause() throws InterruptedException {
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("Prometheus ended by itself:\n" + log());
        }
    }

    private Object get(String endpoint, String parameters) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port.get() + "/api/v1/" + endpoint + "?" + parameters);
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

    private String log() {
        return String.join("\n", log.toArray(String[]::new));
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(line -> {
                log.add(line);
                Matcher listening = LISTENING.matcher(line);
                if (listening.matches()) {
                    port.complete(Integer.parseInt(listening.group(1)));
                }
            });
        } catch (IOException e) {
            log.add("its output can't be read: " + e);
        } finally {
            port.completeExceptionally(new AssertionError("Prometheus ended by itself:\n" + log()));
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
